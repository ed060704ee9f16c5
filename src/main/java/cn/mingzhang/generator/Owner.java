package cn.mingzhang.generator;

import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.database.RefusedStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The owner's login of the embedded database: the only place beside the migrations that uses it. */
@Component
@Profile("generate")
class Owner {
    private final DatabaseAccess access;

    Owner(ObjectProvider<DatabaseAccess> embedded) {
        var found = embedded.getIfAvailable();
        if (found == null) {
            throw new RefusedStart("generate 只用于自带的演示数据库。generate fills the demo database in the box only: start it"
                    + " without SPRING_DATASOURCE_URL.");
        }
        this.access = found;
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
    }
}

package cn.mingzhang.database;

import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's login owns nothing: what the database forbids it cannot be allowed by a mistake in our code. */
@Configuration(proxyBeanMethods = false)
class ApplicationLogin {

    /** Migrations grant to {@code ${app}}, whatever the login is called. */
    @Bean
    FlywayConfigurationCustomizer grantsGoToTheApplication(JdbcConnectionDetails login) {
        return flyway -> flyway.placeholders(Map.of("app", quoted(login.getUsername())));
    }

    /** Refuses to start when the application's login could change the ledger behind the application's back. */
    @Bean
    SmartInitializingSingleton applicationLoginIsHumble(JdbcClient sql) {
        return () -> {
            var excess = sql.sql("""
                            SELECT r.rolsuper OR r.rolbypassrls OR r.rolcreaterole
                                   OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid)
                                   OR EXISTS (SELECT 1 FROM pg_database d WHERE d.datdba = r.oid AND d.datname = current_database())
                              FROM pg_roles r WHERE r.rolname = current_user
                            """).query(Boolean.class).single();
            if (excess) {
                throw new RefusedStart("应用的数据库账号不得拥有任何表、不得是超级用户、不得绕过行级安全。"
                        + "The application's database login must own nothing, be no superuser and not bypass row security:"
                        + " give SPRING_DATASOURCE_USERNAME a login of its own and SPRING_FLYWAY_USER the owner's.");
            }
        };
    }

    /** Refuses to start where the application stands in the sealed compartment without entering it. */
    @Bean
    SmartInitializingSingleton compartmentIsEnteredNotInherited(JdbcClient sql) {
        return () -> {
            var walled = sql.sql("""
                            SELECT NOT has_schema_privilege(current_user, 'sealed', 'USAGE')
                                   AND pg_has_role(current_user, r.oid, 'MEMBER') AND NOT pg_has_role(current_user, r.oid, 'USAGE')
                                   AND NOT r.rolcanlogin AND NOT r.rolsuper AND NOT r.rolbypassrls
                                   AND NOT EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid)
                                   AND NOT EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = 'sealed'::regnamespace
                                                      AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity))
                              FROM pg_roles r WHERE r.rolname = 'mingzhang_sealed'
                            """).query(Boolean.class).optional();
            if (!walled.orElse(false)) {
                throw new RefusedStart(
                        "密封舱没有封好：应用账号应当只能切换为角色 mingzhang_sealed，而不继承其权限，舱内各表须强制行级安全。"
                                + "The sealed compartment is not walled: the application's login must be a member of mingzhang_sealed without"
                                + " inheriting it (ALTER ROLE ... NOINHERIT; GRANT mingzhang_sealed TO ...), and row security forced on its tables.");
            }
        };
    }

    private static String quoted(String login) {
        return '"' + login.replace("\"", "\"\"") + '"';
    }
}

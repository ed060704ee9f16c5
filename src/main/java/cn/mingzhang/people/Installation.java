package cn.mingzhang.people;

import cn.mingzhang.database.RefusedStart;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * 演示库 or 正式库: every database is marked when it is made, and opens only in its own kind of start. So invented data never
 * passes for the office's, nor does a demo with its published password run on the office's data.
 */
@Component
public class Installation implements InitializingBean {
    private final JdbcClient sql;
    private final ApplicationContext application;
    private final boolean demo;

    Installation(JdbcClient sql, ApplicationContext application) {
        this.sql = sql;
        this.application = application;
        this.demo = application.getEnvironment().acceptsProfiles(Profiles.of("demo"));
    }

    public boolean isDemo() {
        return demo;
    }

    @Override
    public void afterPropertiesSet() {
        if (demo && application instanceof WebApplicationContext) {
            refuseDemoInTheOpen(application.getEnvironment());
        }
        var wanted = demo ? "DEMO" : "PRODUCTION";
        sql.sql("INSERT INTO installation (one, kind) VALUES (true, :kind) ON CONFLICT DO NOTHING")
                .param("kind", wanted)
                .update();
        var marked =
                sql.sql("SELECT kind FROM installation").query(String.class).single();
        if (!marked.equals(wanted)) {
            throw new RefusedStart(
                    demo
                            ? "这是正式数据库，不能以演示方式启动。This database holds an office's records: start it without the profile demo."
                            : "这是演示数据库，只能以演示方式启动。This database holds demo data: start it with the profile demo, or set"
                                    + " MINGZHANG_HOME to another folder.");
        }
    }

    private static void refuseDemoInTheOpen(Environment settings) {
        if (StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
            throw new RefusedStart("演示方式只用自带数据库，不接外部数据库。The demo uses its own database only: start it without"
                    + " SPRING_DATASOURCE_URL.");
        }
        var address = settings.getProperty("server.address");
        if (!StringUtils.hasText(address) || !isLoopback(address)) {
            throw new RefusedStart("演示方式只能在本机访问（server.address 须为 127.0.0.1）。The demo has a published password and"
                    + " answers on this machine only: leave SERVER_ADDRESS at 127.0.0.1.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}

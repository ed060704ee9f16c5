package cn.mingzhang.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/** Starts a private PostgreSQL when no {@code spring.datasource.url} is given; the same migrations run everywhere. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoUrlGiven.class)
class EmbeddedDatabaseConfiguration {

    private static final AtomicInteger TEMPORARY = new AtomicInteger();
    private static @Nullable EmbeddedServer shared;

    @Bean
    DatabaseAccess embeddedDatabase(Environment env, ObjectProvider<DatabaseSeed> seed, ServerHolder holder)
            throws IOException, SQLException {
        if (env.getProperty("mingzhang.database.temporary", Boolean.class, false)) {
            return temporary(seed.getIfAvailable(), env.getProperty("mingzhang.database.binaries"));
        }
        return lasting(holder.start(home(env)), seed.getIfAvailable());
    }

    @Bean(destroyMethod = "close")
    ServerHolder serverHolder() {
        return new ServerHolder();
    }

    private static DatabaseAccess lasting(EmbeddedServer server, @Nullable DatabaseSeed seed) throws SQLException {
        if (!server.hasDatabase(EmbeddedServer.DATABASE)) {
            if (seed == null) {
                server.createDatabase(EmbeddedServer.DATABASE);
            } else {
                server.createFilled(EmbeddedServer.DATABASE, seed);
            }
        }
        return server.access(EmbeddedServer.DATABASE);
    }

    /** Tests: one server for the whole process, one database for each context, the demo's copied from a template. */
    private static synchronized DatabaseAccess temporary(@Nullable DatabaseSeed seed, @Nullable String binaries)
            throws IOException, SQLException {
        if (shared == null) {
            var server = EmbeddedServer.start(Home.temporary(binaries == null ? null : Path.of(binaries)));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(server)));
            shared = server;
        }
        var name = "test_" + TEMPORARY.incrementAndGet();
        if (seed == null) {
            return shared.createDatabase(name);
        }
        if (!shared.hasDatabase("demo_template")) {
            shared.createFilled("demo_template", seed);
        }
        return shared.createDatabase(name, "demo_template");
    }

    private static void closeQuietly(EmbeddedServer server) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(server.home());
        } catch (IOException left) {
            System.err.println("the temporary database was left in " + server.home());
        }
    }

    @Bean
    JdbcConnectionDetails embeddedApplicationLogin(DatabaseAccess embeddedDatabase) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return embeddedDatabase.url();
            }

            @Override
            public String getUsername() {
                return embeddedDatabase.appUser();
            }

            @Override
            public String getPassword() {
                return embeddedDatabase.appPassword();
            }
        };
    }

    @Bean
    FlywayConnectionDetails embeddedOwnerLogin(DatabaseAccess embeddedDatabase) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return embeddedDatabase.url();
            }

            @Override
            public String getUsername() {
                return embeddedDatabase.ownerUser();
            }

            @Override
            public String getPassword() {
                return embeddedDatabase.ownerPassword();
            }
        };
    }

    private static Home home(Environment env) throws IOException {
        return Home.lasting(Path.of(env.getProperty("mingzhang.home", ".data")));
    }

    /** Holds the server so that it stops after everything that used it: it is made first and destroyed last. */
    static final class ServerHolder implements AutoCloseable {
        private @Nullable EmbeddedServer server;

        EmbeddedServer start(Home home) throws IOException, SQLException {
            server = EmbeddedServer.start(home);
            return server;
        }

        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
            }
        }
    }

    static final class NoUrlGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}

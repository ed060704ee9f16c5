package cn.mingzhang.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database for tests that commit, or that take the owner's tools to the trail: each test gets its own copy, so
 * nothing of it is left for the others.
 */
final class TrailDatabase {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private final String url;
    final DriverManagerDataSource app;

    private TrailDatabase(String url) {
        this.url = url;
        this.app = new DriverManagerDataSource(url, "mingzhang_app", "");
    }

    static synchronized TrailDatabase fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("lc-collate", "C")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .start();
                asSuperuser("CREATE ROLE mingzhang_owner LOGIN");
                asSuperuser("CREATE ROLE mingzhang_app LOGIN NOINHERIT");
                asSuperuser("CREATE ROLE mingzhang_sealed NOLOGIN");
                asSuperuser("GRANT mingzhang_sealed TO mingzhang_app WITH INHERIT FALSE, SET TRUE");
                asSuperuser("CREATE DATABASE migrated OWNER mingzhang_owner");
                Flyway.configure()
                        .dataSource(url("migrated"), "mingzhang_owner", "")
                        .placeholders(Map.of("app", "mingzhang_app"))
                        .load()
                        .migrate();
            }
            var name = "copy_" + COPIES.incrementAndGet();
            asSuperuser("CREATE DATABASE " + name + " OWNER mingzhang_owner TEMPLATE migrated");
            return new TrailDatabase(url(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The application's road: its login, a transaction, the trail. */
    void deed(Consumer<Trail> deed) {
        var trail = new JdbcTrail(new JdbcTemplate(app));
        transaction().executeWithoutResult(status -> deed.accept(trail));
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(app));
    }

    /** What only an early COMMIT or a trick does: the block of the running transaction is made now. */
    void sealNow() {
        sql().sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }

    JdbcClient sql() {
        return JdbcClient.create(app);
    }

    TrailVerifier verifier() {
        return new TrailVerifier(app, new DataSourceTransactionManager(app));
    }

    Verification verified() {
        return verifier().verify();
    }

    Verification verifiedAgainst(String printedCode) {
        return verifier().verify(HeadCode.typed(printedCode).orElseThrow());
    }

    Trail trail() {
        return new JdbcTrail(new JdbcTemplate(app));
    }

    /** The owner with all triggers off: the burglar who has the keys. */
    void burgled(String... statements) {
        try (var connection = DriverManager.getConnection(url, "mingzhang_owner", "");
                var sql = connection.createStatement()) {
            for (var table : new String[] {"trail_entry", "trail_block", "trail_head"}) {
                sql.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            for (var statement : statements) {
                sql.execute(statement);
            }
            for (var table : new String[] {"trail_entry", "trail_block", "trail_head"}) {
                sql.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who may do anything, triggers or not. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url, "mingzhang_owner", ""));
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

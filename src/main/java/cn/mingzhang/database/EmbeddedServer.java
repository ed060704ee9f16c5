package cn.mingzhang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private PostgreSQL of the two-command start. It listens on loopback only, knows three logins with random passwords
 * (scram), and survives {@code kill -9}: a server left behind is stopped before the next one starts.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    static final String DATABASE = "mingzhang";
    private static final String SCRATCH = "mingzhang_replay";
    private static final String OWNER = "mingzhang_owner";
    private static final String APPLICATION = "mingzhang_app";
    private static final String SEALED = "mingzhang_sealed";

    private final Home home;
    private final Passwords passwords;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(Home home, Passwords passwords, EmbeddedPostgres postgres) {
        this.home = home;
        this.passwords = passwords;
        this.postgres = postgres;
    }

    /** Starts on the home folder; refuses when another instance holds it. */
    static EmbeddedServer start(Home home) throws IOException, SQLException {
        home.lock();
        home.stopOrphan();
        var passwords = Passwords.of(home);
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setDataDirectory(home.data().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                // LC_CTYPE must know Chinese; collation is named where Chinese is sorted.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-collate", "C")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                // Zonky starts with fsync off for tests; an office's ledger is not a test.
                .setServerConfig("fsync", home.isTemporary() ? "off" : "on")
                .setServerConfig("synchronous_commit", home.isTemporary() ? "off" : "on")
                .setServerConfig("max_connections", "100")
                // Room for the counting of a ledger of 100,000 problems; taken only when it is used.
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                // No disk of today seeks for four pages' time; without this a narrow index is taken for dear.
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setConnectConfig("password", passwords.superuser())
                .setOutputRedirector(home.serverLog())
                .setErrorRedirector(home.serverLog());
        var server = new EmbeddedServer(home, passwords, builder.start());
        server.secure();
        server.seal();
        return server;
    }

    /** First start: the three logins get their passwords, then trust ends. */
    private void secure() throws IOException, SQLException {
        if (Files.exists(home.secured())) {
            return;
        }
        try (var connection = superuser("postgres");
                var sql = connection.createStatement()) {
            sql.execute("ALTER ROLE postgres PASSWORD '" + passwords.superuser() + "'");
            sql.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + passwords.owner() + "'");
            sql.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + passwords.application() + "'");
            Files.writeString(
                    home.data().resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            sql.execute("SELECT pg_reload_conf()");
        }
        Files.createFile(home.secured());
    }

    /** At every start, so that homes from before it get it too: the role of the sealed compartment, entered and never inherited. */
    private void seal() throws SQLException {
        inPostgres("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '" + SEALED
                + "') THEN CREATE ROLE " + SEALED + " NOLOGIN; END IF; END $$");
        inPostgres("ALTER ROLE " + APPLICATION + " NOINHERIT");
        inPostgres("GRANT " + SEALED + " TO " + APPLICATION + " WITH INHERIT FALSE, SET TRUE");
    }

    boolean hasDatabase(String name) throws SQLException {
        try (var connection = superuser("postgres");
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** An empty database owned by the owner's login. */
    DatabaseAccess createDatabase(String name) throws SQLException {
        return createDatabase(name, "template0");
    }

    DatabaseAccess createDatabase(String name, String template) throws SQLException {
        inPostgres("CREATE DATABASE " + name + " OWNER " + OWNER + " TEMPLATE " + template);
        inPostgres("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
        inPostgres("GRANT CONNECT ON DATABASE " + name + " TO " + APPLICATION);
        return access(name);
    }

    /**
     * Fills a scratch database and gives it the name only when it is complete: a killed first start begins again instead of
     * going on with half a history.
     */
    void createFilled(String name, DatabaseSeed seed) throws SQLException {
        inPostgres("DROP DATABASE IF EXISTS " + SCRATCH + " WITH (FORCE)");
        seed.fill(createDatabase(SCRATCH));
        inPostgres("ALTER DATABASE " + SCRATCH + " RENAME TO " + name);
        log.info("database {} is complete", name);
    }

    DatabaseAccess access(String name) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name,
                APPLICATION,
                passwords.application(),
                OWNER,
                passwords.owner());
    }

    private void inPostgres(String statement) throws SQLException {
        try (var connection = superuser("postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database,
                "postgres",
                passwords.superuser());
    }

    Path home() {
        return home.path();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        home.unlock();
    }
}

package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingzhang.Mingzhang;
import cn.mingzhang.accountability.Sanctioner;
import java.io.File;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * On a PostgreSQL of its own (Debian's {@code postgresql-15}; skipped where there is none), with the two logins of README: the owner's
 * backup takes the compartment along, and neither a name nor the key stands in it. A plain pg_dump stops instead of leaving it out.
 */
@Tag("proof")
@DisplayName("备份：密封舱在内，姓名和密钥都不在内")
class BackupProof {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder = Path.of(
            System.getProperty("java.io.tmpdir"),
            "backup-proof-" + ProcessHandle.current().pid());
    private int port;

    private record Ran(int code, String said) {}

    @Test
    void theBackupHasTheCompartmentAndNoName() throws Exception {
        assumeTrue(Files.isExecutable(PROGRAMS.resolve("initdb")), "no PostgreSQL 15 here");
        startServer();
        var home = Files.createDirectories(folder.resolve("home"));
        try (var context = new SpringApplicationBuilder(Mingzhang.class)
                .profiles("proof")
                .run(
                        "--server.port=0",
                        "--mingzhang.jobs=false",
                        "--mingzhang.password.words=",
                        "--mingzhang.home=" + home,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/mingzhang",
                        "--spring.datasource.username=mingzhang_app",
                        "--spring.datasource.password=a",
                        "--spring.flyway.user=mingzhang_owner",
                        "--spring.flyway.password=o")) {
            var registrar = context.getBean(Registrar.class);
            var clue = registrar.register();
            registrar.handOver(clue);
            context.getBean(Sanctioner.class).hold(Registrar.MARKER, clue);

            var plain = dump();
            assertThat(plain.code())
                    .as("never a backup without the compartment")
                    .isNotZero();
            assertThat(plain.said()).contains("row-level security");

            var whole = dump("--enable-row-security");
            assertThat(whole.code()).isZero();
            assertThat(whole.said()).contains("COPY sealed.clue ", clue, "COPY sealed.named_person ");
            assertThat(tell(whole.said(), home))
                    .as("a name, its bytes, or a key")
                    .isEmpty();

            asOwner("CREATE TABLE canary AS SELECT '" + Registrar.MARKER + "'::text AS name," + " convert_to('"
                    + Registrar.MARKER + "', 'UTF8') AS bytes");
            assertThat(tell(dump("--enable-row-security").said(), home))
                    .as("what lies in clear text is found")
                    .containsExactly("name", "bytes");
        }
        System.out.println("backup: the compartment is in it, no name and no key; the canary is found");
    }

    /** What of the secrets stands in a backup. */
    private static List<String> tell(String backup, Path home) throws Exception {
        var found = new ArrayList<String>();
        if (backup.contains(Registrar.MARKER)) {
            found.add("name");
        }
        if (backup.contains(HexFormat.of().formatHex(Registrar.MARKER.getBytes(StandardCharsets.UTF_8)))) {
            found.add("bytes");
        }
        var keys = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("sealed.keys"))) {
            keys.load(in);
        }
        keys.forEach((name, key) -> {
            if (key.toString().length() > 20 && backup.contains(key.toString())) {
                found.add("key " + name);
            }
        });
        return found;
    }

    private void startServer() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder);
        run("chown", "postgres", folder.toString());
        assertThat(asPostgres("initdb", "-D", data(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
                        .code())
                .isZero();
        assertThat(asPostgres(
                                "pg_ctl",
                                "-D",
                                data(),
                                "-w",
                                "-l",
                                folder.resolve("server.log").toString(),
                                "-o",
                                "-p " + port + " -k '' -c listen_addresses=127.0.0.1",
                                "start")
                        .code())
                .isZero();
        for (var statement : List.of(
                "CREATE ROLE mingzhang_owner LOGIN PASSWORD 'o'",
                "CREATE ROLE mingzhang_app LOGIN NOINHERIT PASSWORD 'a'",
                "CREATE ROLE mingzhang_sealed NOLOGIN",
                "GRANT mingzhang_sealed TO mingzhang_app",
                "CREATE DATABASE mingzhang OWNER mingzhang_owner TEMPLATE template0 ENCODING 'UTF8'",
                "REVOKE CONNECT, TEMPORARY ON DATABASE mingzhang FROM PUBLIC",
                "GRANT CONNECT ON DATABASE mingzhang TO mingzhang_app")) {
            assertThat(psql("postgres", "postgres", statement).code())
                    .as(statement)
                    .isZero();
        }
    }

    @AfterEach
    void stopServer() throws Exception {
        if (Files.exists(folder)) {
            asPostgres("pg_ctl", "-D", data(), "-m", "immediate", "stop");
            run("rm", "-rf", folder.toString());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Ran dump(String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                PROGRAMS.resolve("pg_dump").toString(), "-h", "127.0.0.1", "-p", "" + port, "-U", "mingzhang_owner"));
        command.addAll(List.of(options));
        command.add("mingzhang");
        return run(command.toArray(String[]::new));
    }

    private void asOwner(String statement) throws Exception {
        assertThat(psql("mingzhang_owner", "mingzhang", statement).code()).isZero();
    }

    private Ran psql(String user, String database, String statement) throws Exception {
        return run(
                PROGRAMS.resolve("psql").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                user,
                "-c",
                statement,
                database);
    }

    /** PostgreSQL does not run as root. */
    private static Ran asPostgres(String program, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "runuser", "-u", "postgres", "--", PROGRAMS.resolve(program).toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static Ran run(String... command) throws Exception {
        var said = File.createTempFile("said", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(new File("/tmp"))
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start();
            return new Ran(process.waitFor(), Files.readString(said.toPath()));
        } finally {
            said.delete();
        }
    }
}

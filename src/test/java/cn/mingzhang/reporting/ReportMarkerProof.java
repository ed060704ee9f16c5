package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.clues.Search;
import cn.mingzhang.database.DatabaseAccess;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * Reports with a marker in text, name, file and file name, every fifth cut off while it is sent. No marker in clear in any file of the
 * database (WAL and its log included, which takes down every statement), in any row as a backup copies it, in the sessions, in the
 * temporary folders, in the application's log; nor the address, agent or referrer they came with. A canary is found in each.
 * {@code -Dproof.reports=1000}. What a heap dump taken right after still shows is told, not judged.
 */
@Tag("proof")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mingzhang.database.temporary=true", "mingzhang.marker=reports"})
@ActiveProfiles("test")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("举报中植入的标记：库文件、日志、会话、临时文件夹、备份里都没有")
class ReportMarkerProof {
    private static final int REPORTS = Integer.getInteger("proof.reports", 20);

    private final String stem = UUID.randomUUID().toString().replace("-", "");
    private final Search search = new Search(stem);

    @LocalServerPort
    private int port;

    @Autowired
    private DatabaseAccess access;

    @TempDir
    private Path heap;

    @Test
    void noMarkerIsWrittenDownInClear(CapturedOutput log) throws Exception {
        asSuperuser(
                "ALTER SYSTEM SET log_statement = 'all'",
                "ALTER SYSTEM SET log_parameter_max_length = -1",
                "ALTER SYSTEM SET log_parameter_max_length_on_error = -1",
                "SELECT pg_reload_conf()");
        var sender = new Sender(port);
        var aborted = 0;
        for (var at = 0; at < REPORTS; at++) {
            var from = "127.0." + (1 + at / 200) + "." + (1 + at % 200);
            var whole = at % 5 != 4;
            var answer = sender.report(from, fields(sender.token(from), at), pdf(), stem + at + ".pdf", whole);
            if (whole) {
                assertThat(answer).contains("data-code");
                assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("set-cookie");
            } else {
                aborted++;
            }
        }
        asOwner("CREATE TABLE flushed ()");
        asSuperuser("CHECKPOINT");
        assertThat(count("SELECT count(*) FROM sealed.report")).isEqualTo(REPORTS - aborted);
        assertThat(search.everywhere(folders())).isEmpty();
        assertThat(inTables(stem)).isEmpty();
        assertThat(inTables("127.0.1.7")).as("no address beside a report").isEmpty();
        assertThat(log.getAll()).doesNotContain(stem).doesNotContain("127.0.1.");
        assertThat(count("SELECT count(*) FROM spring_session")).isZero();

        asOwner("CREATE TABLE canary AS SELECT '" + stem + "'::text AS name");
        asSuperuser("CHECKPOINT");
        assertThat(search.everywhere(folders()))
                .anyMatch(file -> file.endsWith("postgres.log"))
                .anyMatch(file -> file.toString().contains("pg_wal"))
                .anyMatch(file -> file.toString().contains("/base/"));
        assertThat(inTables(stem)).containsExactly("public.canary");
        System.out.println("reports: " + REPORTS + " sent, " + aborted + " of them cut off; 0 markers found in "
                + search.megabytesRead() + " MB read; canary found; heap dump right after: " + inHeap());
    }

    /** Told apart from the rest: the memory of a running process is not cleaned. */
    private String inHeap() throws Exception {
        System.gc();
        var dump = heap.resolve("after.hprof");
        ManagementFactory.newPlatformMXBeanProxy(
                        ManagementFactory.getPlatformMBeanServer(),
                        "com.sun.management:type=HotSpotDiagnostic",
                        com.sun.management.HotSpotDiagnosticMXBean.class)
                .dumpHeap(dump.toString(), true);
        // The test itself holds the stem; what was typed holds it behind this word.
        var found = new Search("正文".concat(stem)).everywhere(List.of(heap));
        var megabytes = Files.size(dump) >> 20;
        Files.delete(dump);
        return (found.isEmpty() ? "nothing" : "something") + " of the stories in " + megabytes + " MB";
    }

    private LinkedHashMap<String, String> fields(String token, int at) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", token);
        fields.put("kind", "OTHER");
        fields.put("against", "某单位" + stem);
        fields.put("story", "正文" + stem + "第" + at + "件");
        fields.put("who", at % 2 == 0 ? "NAMED" : "ANONYMOUS");
        fields.put("name", "姓名" + stem);
        fields.put("contact", "电话" + stem);
        return fields;
    }

    private byte[] pdf() {
        return ("%PDF-1.4\n" + (stem + "\n").repeat(4_000) + "startxref\n9\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> folders() throws Exception {
        var server = access.url().replaceAll(".*:(\\d+)/.*", "$1");
        var folders = new ArrayList<Path>();
        try (var entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            entries.filter(entry -> {
                        var name = entry.getFileName().toString();
                        return name.startsWith("tomcat") && name.contains("." + port + ".")
                                || name.startsWith("evidence")
                                || name.startsWith("mingzhang") && isHomeOf(entry, server);
                    })
                    .forEach(folders::add);
        }
        assertThat(folders).anyMatch(folder -> folder.getFileName().toString().startsWith("mingzhang"));
        return folders;
    }

    private static boolean isHomeOf(Path entry, String server) {
        try (var files = Files.find(entry, 3, (path, is) -> path.endsWith("postmaster.pid"))) {
            var pid = files.findFirst();
            return pid.isPresent()
                    && Files.readAllLines(pid.get()).get(3).strip().equals(server);
        } catch (java.io.IOException | java.io.UncheckedIOException gone) {
            return false;
        }
    }

    private List<String> inTables(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var owner = owner();
                var tables = owner.createStatement();
                var each = owner.createStatement();
                var names = tables.executeQuery(
                        "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('public', 'sealed')")) {
            while (names.next()) {
                try (var count = each.executeQuery("SELECT count(*) FROM " + names.getString(1)
                        + " AS t WHERE t::text LIKE '%" + text + "%' OR position(encode(convert_to('" + text
                        + "', 'UTF8'), 'hex') IN t::text) > 0")) {
                    count.next();
                    if (count.getLong(1) > 0) {
                        found.add(names.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private long count(String query) throws SQLException {
        try (var owner = owner();
                var run = owner.createStatement();
                var row = run.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (var owner = owner();
                var run = owner.createStatement()) {
            run.execute("SET synchronous_commit = on");
            run.execute(statement);
        }
    }

    private java.sql.Connection owner() throws SQLException {
        return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
    }

    private void asSuperuser(String... statements) throws Exception {
        var logins = new java.util.Properties();
        var home = folders().stream()
                .filter(folder -> folder.getFileName().toString().startsWith("mingzhang"))
                .findFirst()
                .orElseThrow();
        try (var in = Files.newBufferedReader(home.resolve("database.properties"))) {
            logins.load(in);
        }
        var url = access.url().replaceAll("/[^/]*$", "/postgres");
        try (var superuser = DriverManager.getConnection(url, "postgres", logins.getProperty("superuser"));
                var run = superuser.createStatement()) {
            for (var statement : statements) {
                run.execute(statement);
            }
        }
    }
}

package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.accountability.Sanctioner;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.demo.DemoCast;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A name that stands nowhere else is planted by way of the pages: as a person named, as who took a letter, as the name and the text of
 * a scan, whole and cut off half-way; forms are refused and the database made to fail under them, while its log takes down every
 * statement with its values and how long it took. The name is then looked for in every file of the database (WAL and log included),
 * in every row as a backup would copy it, in the sessions, in the temporary folders, and in what the application logged. A canary in
 * clear text must be found in each. {@code -Dproof.marks=200} plants as many clues and scans, each with a name of its own.
 */
@Tag("proof")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("植入的姓名：库文件、日志、临时文件夹里都没有")
class MarkerProof {
    private static final int MARKS = Integer.getInteger("proof.marks", 4);

    /** A scan of more than one chunk, and one that the container would have put on disk all the same. */
    private static final int MANY = 40_000;

    private static final int FEW = 2_000;

    /** What all the names have in common: one look for it is a look for each. */
    private final String stem = UUID.randomUUID().toString().replace("-", "");

    private final String marker = "标记" + stem;
    private final Search search = new Search(stem);
    private final long began = System.nanoTime();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void noNameIsWrittenDownInClear(CapturedOutput log) throws Exception {
        try (var world = new World()) {
            var base = "http://127.0.0.1:" + world.port();
            clock("two years replayed");
            everythingIsLogged(world);
            signIn(base);
            var clue = plantAClue(base, marker);
            provokeErrors(world, base);
            var transfer = world.bean(Registrar.class).handOver(clue);
            world.bean(Sanctioner.class).hold(marker, clue);
            var files = base + "/clues/transfers/" + transfer + "/files";
            assertThat(Jsoup.parse(get(files + "/new")).select("input[name=slot]"))
                    .isNotEmpty();
            var during = upload(world, transfer, true, MANY, 1500);
            assertThat(during).as("while a scan is on its way").isEmpty();
            for (var mark = 1; mark < MARKS; mark++) {
                plantAClue(base, marker + "号" + mark);
                assertThat(upload(world, transfer, mark % 2 == 0, mark % 20 < 2 ? MANY : FEW, 50))
                        .as("scan " + mark + " on its way")
                        .isEmpty();
            }
            clock("planted");
            upload(world, transfer, false, MANY, 1500);
            assertThat(get(base + "/clues/transfers/" + transfer)).contains(marker);
            get(base + "/clues.xlsx");
            get(base + "/accountability/persons.xlsx");
            get(base + "/clues/transfers/" + transfer + "/letter.docx");
            assertThat(folders(world))
                    .as("the home of the database")
                    .anyMatch(folder -> folder.getFileName().toString().startsWith("mingzhang"));
            asOwner(world, "CREATE TABLE flushed ()");
            asSuperuser(world, "CHECKPOINT");
            assertThat(search.everywhere(folders(world))).isEmpty();
            assertThat(log.getAll()).contains("incident").doesNotContain(marker);
            assertThat(Search.lacking(
                            home(world).resolve("postgres.log"), "named_person", "duration:", "Parameters:", "unlucky"))
                    .as("the server's log takes down statements, their values, how long they took, and the errors")
                    .isEmpty();
            // Last, because what is asked for here stands in that log.
            assertThat(inTables(world)).isEmpty();
            clock("looked for");

            asOwner(world, "CREATE TABLE canary AS SELECT '" + marker + "'::text AS name");
            asSuperuser(world, "CHECKPOINT");
            var canary = search.everywhere(folders(world));
            assertThat(canary)
                    .as("what lies in clear text is found, in the log as well")
                    .anyMatch(file -> file.endsWith("postgres.log"))
                    .anyMatch(file -> file.toString().contains("pg_wal"))
                    .anyMatch(file -> file.toString().contains("/base/"));
            assertThat(inTables(world)).containsExactly("public.canary");
            System.out.println("markers: " + MARKS + " clues and scans planted, 0 found in " + search.megabytesRead()
                    + " MB read; canary found in " + canary);
        }
    }

    private static void everythingIsLogged(World world) throws Exception {
        asSuperuser(
                world,
                "ALTER SYSTEM SET log_statement = 'all'",
                "ALTER SYSTEM SET log_min_duration_statement = 0",
                "ALTER SYSTEM SET log_parameter_max_length = -1",
                "ALTER SYSTEM SET log_parameter_max_length_on_error = -1",
                "ALTER SYSTEM SET log_error_verbosity = 'verbose'",
                "SELECT pg_reload_conf()");
        Thread.sleep(500);
    }

    /** Whom the application never is. */
    private static void asSuperuser(World world, String... statements) throws Exception {
        var logins = new Properties();
        try (var in = Files.newBufferedReader(home(world).resolve("database.properties"))) {
            logins.load(in);
        }
        var url = world.bean(DatabaseAccess.class).url().replaceAll("/[^/]*$", "/postgres");
        try (var superuser = DriverManager.getConnection(url, "postgres", logins.getProperty("superuser"));
                var run = superuser.createStatement()) {
            for (var statement : statements) {
                run.execute(statement);
            }
        }
    }

    /** A form that is not accepted, and one under which the database gives way: its complaint names the row. */
    private void provokeErrors(World world, String base) throws Exception {
        assertThat(refused(base, "named", marker)).isEqualTo(422);
        asOwner(world, "ALTER TABLE sealed.named_person ADD CONSTRAINT unlucky CHECK (false) NOT VALID");
        try {
            assertThat(refused(base, fields(get(base + "/clues/new"), marker))).isEqualTo(500);
        } finally {
            asOwner(world, "ALTER TABLE sealed.named_person DROP CONSTRAINT unlucky");
        }
    }

    private int refused(String base, String... fields) throws Exception {
        return send(base + "/clues", get(base + "/clues/new"), fields).statusCode();
    }

    private void clock(String what) {
        System.out.println("markers: " + what + " after " + (System.nanoTime() - began) / 1_000_000_000 + " s");
    }

    private static Path home(World world) throws IOException {
        return folders(world).stream()
                .filter(folder -> folder.getFileName().toString().startsWith("mingzhang"))
                .findFirst()
                .orElseThrow();
    }

    private void signIn(String base) throws Exception {
        post(base + "/login", get(base + "/login"), "username", "keeper", "password", DemoCast.PASSWORD);
        assertThat(get(base + "/clues")).contains("data-total");
    }

    private String plantAClue(String base, String name) throws Exception {
        var form = get(base + "/clues/new");
        var planted = send(base + "/clues", form, fields(form, name));
        var address = planted.headers().firstValue("Location").orElseThrow().replaceFirst(".*(?=/clues/)", base);
        assertThat(address).contains("/clues/XS-2022");
        post(address + "/openings", get(address), "reason", "HANDLING");
        assertThat(get(address)).contains(name);
        return address.replaceFirst(".*/", "");
    }

    private static String[] fields(String page, String named) {
        var form = Jsoup.parse(page);
        return new String[] {
            "entryCheck",
            "OURS",
            "source",
            "INSPECTION",
            "sourceUnit",
            "市委巡察办",
            "receivedOn",
            "2022-01-05",
            "kind",
            "NEGLECT",
            "level",
            "MUNICIPAL",
            "secrecy",
            "INTERNAL",
            "accusedUnitId",
            form.select("#accusedUnitId option").get(1).val(),
            "accusedRank",
            "STAFF",
            "named",
            named,
            "approverId",
            form.select("#approverId option:contains(周知非)").val()
        };
    }

    /** By hand, so that it can stop half-way. @return where the name was found while it stood still */
    private List<Path> upload(World world, String transfer, boolean whole, int lines, int stillness) throws Exception {
        var base = "http://127.0.0.1:" + world.port();
        var address = "/clues/transfers/" + transfer + "/files";
        var csrf = Jsoup.parse(get(base + address + "/new"))
                .select("form[enctype] input[name=_csrf]")
                .val();
        var cookies = ((CookieManager) http.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow();
        var filler = (marker + "\n").repeat(lines);
        var body = (part("_csrf", null, csrf) + part("slot", null, "RECEIPT")
                        + part("scan", marker + ".pdf", "%PDF-1.4\n" + filler + "startxref\n9\n%%EOF\n")
                        + "--limit--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("127.0.0.1", world.port())) {
            var out = socket.getOutputStream();
            send(
                    out,
                    "POST " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + world.port() + "\r\nCookie: " + cookies
                            + "\r\nContent-Type: multipart/form-data; boundary=limit\r\nContent-Length: " + body.length
                            + "\r\nConnection: close\r\n\r\n");
            out.write(body, 0, body.length * 9 / 10);
            out.flush();
            Thread.sleep(stillness);
            var during = search.sinceLastLook(folders(world));
            if (whole) {
                out.write(body, body.length * 9 / 10, body.length - body.length * 9 / 10);
                out.flush();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 302");
            }
            return during;
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String name, @org.jspecify.annotations.Nullable String file, String value) {
        return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: application/pdf") + "\r\n\r\n"
                + value + "\r\n";
    }

    private String get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String address, String page, String... fields) throws Exception {
        assertThat(send(address, page, fields).statusCode()).as(address).isIn(302, 303);
    }

    private HttpResponse<String> send(String address, String page, String... fields) throws Exception {
        var body = new StringBuilder("_csrf="
                + Jsoup.parse(page)
                        .select("main input[name=_csrf], input[name=_csrf]")
                        .first()
                        .val());
        for (var at = 0; at < fields.length; at += 2) {
            body.append('&')
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<Path> folders(World world) throws IOException {
        var port = world.bean(DatabaseAccess.class).url().replaceAll(".*:(\\d+)/.*", "$1");
        try (var entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.filter(entry -> {
                        var name = entry.getFileName().toString();
                        return name.startsWith("tomcat") && name.contains("." + world.port() + ".")
                                || name.startsWith("evidence")
                                || name.startsWith("poi")
                                || name.startsWith("mingzhang") && isHomeOf(entry, port);
                    })
                    .toList();
        }
    }

    private static boolean isHomeOf(Path entry, String port) {
        try (var files = Files.find(entry, 3, (path, is) -> path.endsWith("postmaster.pid"))) {
            var pid = files.findFirst();
            return pid.isPresent()
                    && Files.readAllLines(pid.get()).get(3).strip().equals(port);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Compressed values too, which a search of the files passes over; and sessions, which are bytes. */
    private List<String> inTables(World world) throws Exception {
        var found = new ArrayList<String>();
        var access = world.bean(DatabaseAccess.class);
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var tables = owner.createStatement();
                var each = owner.createStatement();
                var names = tables.executeQuery(
                        "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('public', 'sealed')")) {
            while (names.next()) {
                try (var count = each.executeQuery("SELECT count(*) FROM " + names.getString(1)
                        + " AS t WHERE t::text LIKE '%" + marker + "%' OR position(encode(convert_to('" + marker
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

    private static void asOwner(World world, String statement) throws Exception {
        var access = world.bean(DatabaseAccess.class);
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var run = owner.createStatement()) {
            // A server of tests commits before it writes; what is looked for must have reached the files.
            run.execute("SET synchronous_commit = on");
            run.execute(statement);
        }
    }
}

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
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
 * a scan, whole and cut off half-way. It is then looked for in every file of the database (WAL and log included), in the temporary
 * folders, and in what the application logged. A canary in clear text must be found.
 */
@Tag("proof")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("植入的姓名：库文件、日志、临时文件夹里都没有")
class MarkerProof {
    private final String marker = "标记" + UUID.randomUUID().toString().replace("-", "");
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void noNameIsWrittenDownInClear(CapturedOutput log) throws Exception {
        try (var world = new World()) {
            var base = "http://127.0.0.1:" + world.port();
            signIn(base);
            var clue = plantAClue(base);
            var transfer = world.bean(Registrar.class).handOver(clue);
            world.bean(Sanctioner.class).hold(marker, clue);
            var files = base + "/clues/transfers/" + transfer + "/files";
            assertThat(Jsoup.parse(get(files + "/new")).select("input[name=slot]"))
                    .isNotEmpty();
            var during = upload(world, transfer, true);
            assertThat(during).as("while a scan is on its way").isEmpty();
            upload(world, transfer, false);
            assertThat(get(base + "/clues/transfers/" + transfer)).contains(marker);
            get(base + "/clues.xlsx");
            get(base + "/accountability/persons.xlsx");
            get(base + "/clues/transfers/" + transfer + "/letter.docx");
            assertThat(folders(world))
                    .as("the home of the database")
                    .anyMatch(folder -> folder.getFileName().toString().startsWith("mingzhang"));
            asOwner(world, "CREATE TABLE flushed ()");
            assertThat(found(world)).isEmpty();
            assertThat(inTables(world)).isEmpty();
            assertThat(log.getAll()).doesNotContain(marker);

            asOwner(world, "CREATE TABLE canary AS SELECT '" + marker + "'::text AS name");
            assertThat(found(world)).as("what lies in clear text is found").isNotEmpty();
            assertThat(inTables(world)).containsExactly("public.canary");
        }
    }

    private void signIn(String base) throws Exception {
        post(base + "/login", get(base + "/login"), "username", "keeper", "password", DemoCast.PASSWORD);
        assertThat(get(base + "/clues")).contains("data-total");
    }

    private String plantAClue(String base) throws Exception {
        var page = get(base + "/clues/new");
        var form = Jsoup.parse(page);
        post(
                base + "/clues",
                page,
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
                marker,
                "approverId",
                form.select("#approverId option:contains(周知非)").val());
        var number =
                Jsoup.parse(get(base + "/clues")).select("tbody th a").first().text();
        assertThat(number).startsWith("XS-2022");
        page = get(base + "/clues/" + number);
        post(base + "/clues/" + number + "/openings", page, "reason", "HANDLING");
        assertThat(get(base + "/clues/" + number)).contains(marker);
        return number;
    }

    /** By hand, so that it can stop half-way. @return where the name was found while it stood still */
    private List<Path> upload(World world, String transfer, boolean whole) throws Exception {
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
        var filler = (marker + "\n").repeat(40_000);
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
            Thread.sleep(1500);
            var during = found(world);
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
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isIn(302, 303);
    }

    /** In the home of this server, and in what this process or its container put beside it. */
    private List<Path> found(World world) throws IOException {
        var mark = marker.substring(2).getBytes(StandardCharsets.US_ASCII);
        var found = new ArrayList<Path>();
        for (var folder : folders(world)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    try {
                        if (contains(Files.readAllBytes(file), mark)) {
                            found.add(file);
                        }
                    } catch (IOException gone) {
                        continue;
                    }
                }
            }
        }
        return found;
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

    private static boolean contains(byte[] content, byte[] mark) {
        outer:
        for (var at = 0; at <= content.length - mark.length; at++) {
            if (content[at] != mark[0]) {
                continue;
            }
            for (var next = 1; next < mark.length; next++) {
                if (content[at + next] != mark[next]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
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

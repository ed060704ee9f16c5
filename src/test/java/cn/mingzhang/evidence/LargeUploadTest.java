package cn.mingzhang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server shows: a file over the limit gets its sentence, not a broken connection. */
@CommittedTest
class LargeUploadTest {

    private static final String BOUNDARY = "----boundary";
    private static final int MIB = 1024 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private FileCabinet cabinet;

    private HolderRef shelf;

    @BeforeEach
    void signIn() throws Exception {
        shelf = Shelf.of(Cast.of(registry, clock).officer("rectifier").unit().id());
        var form = "username=rectifier&password=Mingzhang-2021&_csrf=" + encoded(token("/login"));
        var answer = send(HttpRequest.newBuilder(address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.uri().getPath()).isNotEqualTo("/login");
    }

    @Test
    void sixtyMegabytesGetASentenceAtTheField() throws Exception {
        var answer = upload("扫描.pdf", 60 * MIB);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".field__error").text()).contains("“扫描.pdf”有 60 MB，超过每个文件 50 MB 的上限");
        assertThat(page.select("form.files__add input[name=note]").val()).isEqualTo("说明");
        assertThat(cabinet.history(shelf)).isEmpty();
    }

    @Test
    void aRequestBeyondAllBoundsIsAnsweredToo() throws Exception {
        var answer = upload("录像.pdf", 230 * MIB);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).text()).contains("200 MB");
        assertThat(cabinet.history(shelf)).isEmpty();
    }

    @Test
    void aVeryLongNameIsShortenedNotRefused() throws Exception {
        var answer = upload("字".repeat(1_000) + ".pdf", 1);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".field__error").text()).contains("字.pdf”");
    }

    private HttpResponse<String> upload(String name, int size) throws Exception {
        var page = "/test/shelf/" + shelf.id();
        var content = folder.resolve("content");
        try (var file = new RandomAccessFile(content.toFile(), "rw")) {
            file.setLength(size);
        }
        var body = BodyPublishers.concat(
                part("_csrf", token(page)),
                part("slot", "proof"),
                part("version", "1"),
                part("note", "说明"),
                BodyPublishers.ofString(
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/pdf\r\n\r\n"),
                BodyPublishers.ofFile(content),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send(HttpRequest.newBuilder(address(page + "/files"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    private static BodyPublisher part(String name, String value) {
        return BodyPublishers.ofString(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private String token(String page) throws Exception {
        return Jsoup.parse(send(HttpRequest.newBuilder(address(page)).GET()).body())
                .select("input[name=_csrf]")
                .first()
                .val();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.header("Accept", "text/html")
                        .header("Accept-Language", "zh-CN")
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package cn.mingzhang.evidence;

import static cn.mingzhang.evidence.Samples.latin;
import static cn.mingzhang.evidence.Samples.pdf;
import static cn.mingzhang.evidence.Samples.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class FilesInTheBrowserTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FileCabinet cabinet;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private Officer officer;
    private HolderRef shelf;

    @BeforeEach
    void aShelf() {
        officer = Cast.of(registry, clock).officer("rectifier");
        shelf = Shelf.of(officer.unit().id());
    }

    @Test
    void severalFilesAtOnceAreStoredAndShown() {
        assertThat(post(file("现场.jpg", picture("jpg")), file("批复.pdf", pdf("a"))))
                .hasStatus3xxRedirection();
        var page = Jsoup.parse(body(get("/test/shelf/" + shelf.id())));
        assertThat(page.select(".files__file strong").eachText()).containsExactly("现场.jpg", "批复.pdf");
        assertThat(page.select(".file__digest summary").get(0).attr("title")).hasSize(64);
        assertThat(page.select("form.files__add input[type=file][multiple][accept*=.ofd]"))
                .hasSize(1);
        assertThat(page.select("form.files__add [data-drop][data-max=50]")).hasSize(1);
        assertThat(page.select("form input[name=_csrf]")).isNotEmpty();
        assertThat(page.select(".drop__limit").text()).contains("50 MB");
    }

    @Test
    void oneBadFileAndNoneIsStored() {
        var answer = post(file("好.pdf", pdf("a")), file("空.pdf", new byte[0]), file("木马.pdf", Samples.program()));
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(body(answer));
        assertThat(page.select(".field__error[role=alert] p").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("空.pdf").contains("0 字节"),
                        other -> assertThat(other).contains("木马.pdf").contains("可执行程序"));
        assertThat(page.select("form.files__add input[name=note]").val()).isEqualTo("说明文字");
        assertThat(cabinet.history(shelf)).isEmpty();
    }

    @Test
    void noFileChosenIsSaid() {
        assertThat(post(file("", new byte[0]))).hasStatus(422).bodyText().contains("没有选择文件");
    }

    @Test
    void whatLeavesTheHouseIsSealedOff() {
        post(file("批复 2021.pdf", pdf("a")), file("公文.docx", Samples.docx()));
        var files = cabinet.list(shelf);
        var pdf = files.get(0);
        assertThat(get("/files/" + pdf.id()))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .satisfies(answer -> {
                    var response = answer.getResponse();
                    assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                            .startsWith("attachment;")
                            .contains("filename*=UTF-8''%E6%89%B9%E5%A4%8D%202021.pdf");
                    assertThat(response.getHeaders("Content-Security-Policy"))
                            .singleElement()
                            .asString()
                            .startsWith("sandbox; default-src 'none'")
                            .contains("frame-ancestors 'none'");
                    assertThat(response.getContentAsByteArray()).isEqualTo(pdf("a"));
                    assertThat(response.getContentLength()).isEqualTo(pdf("a").length);
                });
        assertThat(get("/files/" + pdf.id() + "/content"))
                .hasStatusOk()
                .satisfies(answer -> assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                        .startsWith("inline;"));
        var page = Jsoup.parse(body(get("/files/" + pdf.id() + "/preview")));
        assertThat(page.select("iframe").attr("src")).isEqualTo("/files/" + pdf.id() + "/content");
        assertThat(get("/files/" + files.get(1).id() + "/preview")).hasStatus(404);
        assertThat(get("/files/" + files.get(1).id() + "/content")).hasStatus(404);
    }

    @Test
    void aReplacementAndAWithdrawalGoThroughTheSamePanel() {
        post(file("批复.pdf", pdf("a")));
        var first = cabinet.list(shelf).get(0);
        assertThat(upload().param("replaces", first.id().toString())
                        .file(file("盖章.pdf", pdf("b")))
                        .exchange())
                .hasStatus3xxRedirection();
        var second = cabinet.list(shelf).get(0);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(upload().param("replaces", second.id().toString())
                        .file(file("一.pdf", pdf("b")))
                        .file(file("二.pdf", pdf("c")))
                        .exchange())
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/test/shelf/{id}/files/withdrawals", shelf.id())
                        .param("file", second.id().toString())
                        .param("reason", "传错了")
                        .with(csrf())
                        .with(Cast.as("rectifier"))
                        .exchange())
                .hasStatus3xxRedirection();
        var page = Jsoup.parse(body(get("/test/shelf/" + shelf.id())));
        assertThat(page.select(".files__file > .file--withdrawn s").text()).isEqualTo("盖章.pdf");
        assertThat(page.select(".file__why").text()).contains("传错了");
        assertThat(page.select(".files__earlier strong, .files__earlier s").eachText())
                .containsExactly("批复.pdf");
        assertThat(page.select(".files__withdraw")).isEmpty();
    }

    @Test
    void allFilesOfARecordComeAsOneZip() throws IOException {
        post(file("照片.jpg", picture("jpg")), file("照片.JPG", picture("jpg")), file("..\\..\\a.png", picture("png")));
        store("sealed", "密.pdf");
        var answer = get("/files/shelf/" + shelf.id() + ".zip");
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "application/zip");
        assertThat(names(answer)).containsExactly("照片.jpg", "照片 (2).JPG", "a.png");
    }

    @Test
    void whatOneMayNotSeeDoesNotExist() {
        post(file("批复.pdf", pdf("a")));
        var file = cabinet.list(shelf).get(0).id();
        for (var address : List.of("", "/preview", "/content")) {
            assertThat(get("/files/" + file + address, "county")).hasStatus(404);
        }
        assertThat(get("/files/shelf/" + shelf.id() + ".zip", "county")).hasStatus(404);
        var sealed = store("sealed", "密.pdf");
        assertThat(get("/files/" + sealed)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/1",
                "/files/x/preview",
                "/files/nothing/1.zip",
                "/files/shelf/x.zip",
                "/files/shelf/99999999.zip",
                "/files/00000000-0000-0000-0000-000000000000",
                "/files/------------------------------------"
            })
    void aGuessedAddressIsNotFound(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    @Test
    void nobodyIsAskedToSignInTwiceAndStrangersAreSentAway() {
        assertThat(mvc.get().uri("/files/" + UUID.randomUUID()).exchange()).hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/test/shelf/{id}/files", shelf.id())
                        .multipart()
                        .file(file("a.pdf", latin("x")))
                        .with(Cast.as("rectifier"))
                        .exchange())
                .hasStatus(403);
    }

    private UUID store(String slot, String name) {
        try (var upload = Upload.of(name, pdf("s"))) {
            return cabinet.store(shelf, slot, upload, "", officer).id();
        }
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder upload() {
        return mvc.post()
                .uri("/test/shelf/{id}/files", shelf.id())
                .multipart()
                .param("slot", "proof")
                .param("version", "1")
                .param("note", "说明文字")
                .with(csrf())
                .with(Cast.as("rectifier"));
    }

    private MvcTestResult post(MockMultipartFile... files) {
        var request = upload();
        for (var file : files) {
            request = request.file(file);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return get(address, "rectifier");
    }

    private MvcTestResult get(String address, String login) {
        return mvc.get().uri(address).with(Cast.as(login)).exchange();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> names(MvcTestResult answer) throws IOException {
        var names = new ArrayList<String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(zip.readAllBytes()).isNotEmpty();
                names.add(entry.getName());
            }
        }
        return names;
    }
}

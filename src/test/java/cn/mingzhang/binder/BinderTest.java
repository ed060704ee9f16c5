package cn.mingzhang.binder;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.problems.EvidenceDesk;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.witness.Road;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("一键成卷：一样不少，再做一次逐字节相同")
class BinderTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private EvidenceDesk evidence;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void theClockBack() {
        clock.reset();
    }

    private void file(ProblemNumber number, String name, byte[] content) {
        try (var uploads = Uploads.of(Upload.of(name, content))) {
            evidence.add(number, "general", uploads, "", road.officer("county"));
        }
    }

    private byte[] binder(ProblemNumber number, String login, String asOf) {
        var answer = mvc.get()
                .uri("/problems/" + number + "/binder.pdf?asOf=" + asOf)
                .with(as(login))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    @Test
    @DisplayName("打不开的、加密的、HEIC、OFD、Word：各有一页说明，原件附在卷内")
    void nothingIsSilentlyMissing() throws Exception {
        var number = road.rectifying();
        var names = new ArrayList<String>();
        Papers.every().forEach((name, content) -> {
            names.add(name);
            file(number, name, content);
        });
        var day = clock.today().toString();
        clock.forward(3);
        var made = binder(number, "inspector", day);
        try (var document = Loader.loadPDF(made)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("卷内目录", "留痕链证明", "这份 PDF 有密码", "这份文件已损坏", number.value());
            names.forEach(name -> assertThat(text).as(name).contains(name));
            var attached =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached.keySet().stream().map(key -> key.substring(5)))
                    .contains("加密.pdf", "损坏.pdf", "现场.heic", "公文.ofd", "报告.docx");
        }
        assertThat(binder(number, "inspector", day)).as("made again").isEqualTo(made);
        file(number, "补充.pdf", Samples.pdf("later"));
        assertThat(binder(number, "inspector", day)).as("made again later").isEqualTo(made);
        assertThat(binder(number, "inspector", clock.today().toString()))
                .as("canary: another day is another binder")
                .isNotEqualTo(made);
    }

    @Test
    @DisplayName("看不到案卷的人，拿不到卷；目录工作簿有每件的校验码")
    void whoDoesNotSeeTheRecordGetsNoBinder() {
        var number = road.rectifying();
        file(number, "凭证.pdf", Samples.pdf("凭证"));
        assertThat(mvc.get().uri("/problems/" + number + "/binder.pdf").with(as("sysadmin")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/problems/" + number + "/binder").with(as("county")))
                .hasStatusOk()
                .bodyText()
                .contains("凭证.pdf", ledger.file(number, road.officer("county")).description());
        assertThat(mvc.get().uri("/problems/" + number + "/binder.xlsx").with(as("county")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/letters/1/binder.pdf").with(as("county"))).hasStatus(404);
        assertThat(List.of("treasury", "auditor"))
                .allSatisfy(login -> assertThat(mvc.get()
                                .uri("/problems/" + number + "/binder.pdf")
                                .with(as(login))
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .isIn(403, 404));
    }

    @Test
    @DisplayName("缩小显示的、带图章的：原件附在卷内；照片按相机的方向摆正")
    void whatIsShownLessThanWholeIsAttached() throws Exception {
        var number = road.rectifying();
        file(number, "大图.png", Papers.large());
        file(number, "盖章.pdf", Papers.stamped());
        file(number, "竖拍.jpg", Papers.turned());
        try (var document =
                Loader.loadPDF(binder(number, "inspector", clock.today().toString()))) {
            var attached =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached.keySet().stream().map(key -> key.substring(5)))
                    .containsExactlyInAnyOrder("大图.png", "盖章.pdf");
            var one = attached.values().stream()
                    .filter(file -> file.getFile().equals("大图.png"))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.getEmbeddedFile().toByteArray()).isEqualTo(Papers.large());
        }
        assertThat(Turn.of(Papers.turned())).isEqualTo(Turn.RIGHT);
        assertThat(Turn.of(Samples.picture("jpeg"))).isEqualTo(Turn.NONE);
    }

    @Test
    @DisplayName("数据和校验码的工作簿再做一次也逐字节相同；页数多的案卷转到后台")
    void theWorkbookIsMadeAgainToo() {
        var number = road.rectifying();
        file(number, "凭证.pdf", Samples.pdf("凭证"));
        var address = "/problems/" + number + "/binder.xlsx?asOf=" + clock.today();
        clock.forward(1);
        var made = workbook(address, "inspector");
        clock.forward(4);
        assertThat(workbook(address, "inspector2")).isEqualTo(made);
        for (var at = 0; at < 61; at++) {
            file(number, "附件" + at + ".pdf", Samples.pdf("" + at));
        }
        assertThat(mvc.get()
                        .uri("/problems/" + number + "/binder.pdf?asOf=" + clock.today())
                        .with(as("inspector")))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/downloads?asked=");
    }

    private byte[] workbook(String address, String login) {
        var answer = mvc.get().uri(address).with(as(login)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}

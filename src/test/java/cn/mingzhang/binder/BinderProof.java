package cn.mingzhang.binder;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.problems.EvidenceDesk;
import cn.mingzhang.witness.Road;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Forty papers of every kind, 300 pages and more: within a minute and 512 MB, twice the same, and none missing. */
@WebTest
@Tag("proof")
@DisplayName("成卷：四十件各种材料、三百页，一分钟、512 MB，两次逐字节相同")
class BinderProof {
    private static final int FILES = 40;
    private static final int PAGES = 300;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private EvidenceDesk evidence;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void theClockBack() {
        clock.reset();
    }

    @Test
    void aLongBinder() throws Exception {
        var papers = new LinkedHashMap<>(Papers.every());
        while (papers.size() < FILES) {
            papers.put("附件" + papers.size() + ".pdf", Papers.pages(PAGES / 28 + 1, false));
        }
        var number = road.rectifying();
        papers.forEach((name, content) -> {
            try (var uploads = Uploads.of(Upload.of(name, content))) {
                evidence.add(number, "general", uploads, "", road.officer("county"));
            }
        });
        var address = "/problems/" + number + "/binder.pdf?asOf=" + clock.today();
        clock.forward(3);
        System.gc();
        var runtime = Runtime.getRuntime();
        var before = runtime.totalMemory() - runtime.freeMemory();
        var begun = System.nanoTime();
        var made = mvc.get()
                .uri(address)
                .with(as("inspector"))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var after = runtime.totalMemory() - runtime.freeMemory();
        var again = mvc.get()
                .uri(address)
                .with(as("inspector"))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(made)) {
            System.out.printf(
                    "binder: %d files, %d pages, %d KB, %d ms, heap +%d MB, of at most %d MB%n",
                    papers.size(),
                    document.getNumberOfPages(),
                    made.length / 1024,
                    took.toMillis(),
                    (after - before) >> 20,
                    runtime.maxMemory() >> 20);
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(PAGES);
            var text = new PDFTextStripper().getText(document);
            papers.keySet().forEach(name -> assertThat(text).as(name).contains(name));
        }
        assertThat(again).isEqualTo(made);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        made[made.length / 2] ^= 1;
        assertThat(again).as("canary: one bit").isNotEqualTo(made);
    }
}

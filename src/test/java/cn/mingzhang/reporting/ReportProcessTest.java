package cn.mingzhang.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.compartment.BoxKey;
import cn.mingzhang.compartment.SealedBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public part alone, with a database and keys of its own, and with nothing of the inner system but the public half of its key. */
@SpringBootTest(
        properties = {"mingzhang.role=report", "mingzhang.database.temporary=true", "mingzhang.report.carry-every=1h"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
@DisplayName("单独运行的举报页：打不开自己收下的东西")
class ReportProcessTest {
    private static final byte[] INNER = new byte[32];
    private static final String STORY = "某处地下室被占用";

    static {
        Arrays.fill(INNER, (byte) 42);
    }

    @TempDir
    private static Path folder;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Carrier carrier;

    @Autowired
    private BoxKey ownKeys;

    @DynamicPropertySource
    static void publicHalf(DynamicPropertyRegistry settings) {
        settings.add("mingzhang.home", () -> folder.resolve("home").toString());
        settings.add("mingzhang.report.public-key", () -> {
            var key = SealedBox.publicKey("X25519-AES-256-GCM", "k1", INNER);
            try {
                return Files.writeString(
                                folder.resolve("report.pub"),
                                "algorithm=X25519-AES-256-GCM\nkey=k1\npublic="
                                        + Base64.getEncoder().encodeToString(key.bytes()) + "\n")
                        .toString();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }

    @Test
    void whatItTakesIsCarriedAndOpensInsideAlone() throws Exception {
        assertThat(mvc.get().uri("/report")).hasStatusOk();
        for (var inside :
                List.of("/", "/login", "/setup", "/problems", "/clues", "/petition", "/help", "/petition/carried")) {
            assertThat(mvc.get().uri(inside)).as(inside).hasStatus(404);
        }
        var code = Jsoup.parse(body(mvc.post()
                        .uri("/report")
                        .param("_csrf", token("/report"))
                        .param("kind", "OCCUPIED")
                        .param("against", "某公司")
                        .param("story", STORY)
                        .param("who", "NAMED")
                        .param("name", "甲某")
                        .param("contact", "乙处")
                        .exchange()))
                .select("[data-code]")
                .text();
        carrier.carry();
        var files = outgoing();
        assertThat(files).hasSize(1);
        var carried = Parcels.read(Files.readAllBytes(files.get(0)));
        var parcel = carried.parcel();
        var place = Places.story(parcel.id(), carried.box());
        assertThat(ownKeys.opens(parcel.story(), place))
                .as("with every key of this process")
                .isFalse();
        assertThat(new String(Files.readAllBytes(files.get(0)), UTF_8)).doesNotContain(STORY);
        assertThat(Written.of(SealedBox.open(parcel.story(), key -> INNER, place))
                        .field("story"))
                .as("with the key that is inside")
                .isEqualTo(STORY);
        carrier.carry();
        assertThat(outgoing()).as("written once").hasSize(1);

        var box = SealedBox.seal(
                new SealedBox.PublicKey(parcel.algorithm(), "", parcel.reporterKey()),
                "已收到，谢谢".getBytes(UTF_8),
                Places.message(parcel.id(), 1));
        var answers = Answers.file(List.of(new Answers.Standing(
                parcel.lookup(),
                "FORWARDED",
                LocalDate.now(),
                List.of(new Answers.Message(1, "ANSWER", LocalDate.now(), box)))));
        var incoming = folder.resolve("home/incoming");
        Files.write(incoming.resolve("a.mza"), answers);
        Files.write(incoming.resolve("b.mza"), Arrays.copyOf(answers, answers.length - 1));
        carrier.carry();
        assertThat(incoming.resolve("a.mza.done")).exists();
        assertThat(incoming.resolve("b.mza.damaged")).exists();
        assertThat(body(mvc.post()
                        .uri("/report/status")
                        .param("_csrf", token("/report/status"))
                        .param("code", code)
                        .exchange()))
                .contains("已转办")
                .contains("已收到，谢谢");
    }

    private static List<Path> outgoing() throws IOException {
        try (var files = Files.list(folder.resolve("home/outgoing"))) {
            return files.filter(file -> file.toString().endsWith(".mzr")).toList();
        }
    }

    private String token(String address) {
        return Jsoup.parse(body(mvc.get().uri(address).exchange()))
                .select("[name=_csrf]")
                .attr("value");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}

package cn.mingzhang.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.compartment.BoxKey;
import cn.mingzhang.compartment.SealedBox;
import cn.mingzhang.people.Cast;
import cn.mingzhang.reporting.Answers;
import cn.mingzhang.reporting.Intake;
import cn.mingzhang.reporting.Parcels;
import cn.mingzhang.reporting.Places;
import cn.mingzhang.reporting.Written;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("搬入密封件：来两次只收一次，损坏的指名退回")
class CarryingTest {
    private static final byte[] REPORTER = new byte[32];

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private BoxKey key;

    private final UUID report = UUID.randomUUID();

    @Test
    void whatComesTwiceArrivesOnceAndDamageIsNamed() throws Exception {
        var first = Parcels.file(parcel(report, key.ofTheCompartment(), true));
        var more = Parcels.file(parcel(UUID.randomUUID(), key.ofTheCompartment(), false));
        var foreign = Parcels.file(
                parcel(UUID.randomUUID(), SealedBox.publicKey("X25519-AES-256-GCM", "k1", REPORTER), true));
        var damaged = first.clone();
        damaged[200] ^= 1;

        assertThat(body(carry("more.mzr", more))).contains("请先搬入举报本身");
        var taken = carry("first.mzr", first);
        assertThat(taken).hasStatusOk();
        assertThat(body(taken)).contains("已收下");
        assertThat(body(carry("again.mzr", first))).contains("先前已收下");
        assertThat(body(carry("more.mzr", more))).contains("已收下");
        var refused = carry("broken-one.mzr", damaged);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("broken-one.mzr").contains("已损坏");
        assertThat(body(carry("stranger.mzr", foreign))).contains("不是封给本机关的");
        assertThat(mvc.get().uri("/petition/carried").with(Cast.as("keeper"))).hasStatus(404);

        var queue = body(mvc.get().uri("/petition").with(Cast.as("petition")).exchange());
        assertThat(queue).contains("data-total=\"1\"");
        var answers = mvc.get()
                .uri("/petition/carried/answers.mza")
                .with(Cast.as("petition"))
                .exchange();
        assertThat(Answers.read(answers.getResponse().getContentAsByteArray())).hasSize(1);
    }

    private Parcels.Carried parcel(UUID box, SealedBox.PublicKey to, boolean first) {
        var id = first ? box : report;
        var mine = SealedBox.publicKey("X25519-AES-256-GCM", "", REPORTER);
        var story = new Written(Map.of("story", "某事"), List.of());
        return new Parcels.Carried(
                first,
                box,
                new Intake.Parcel(
                        id,
                        LocalDate.now(),
                        Parcels.digest(REPORTER),
                        mine.algorithm(),
                        mine.bytes(),
                        LocalDate.now().plusYears(2),
                        SealedBox.seal(to, story.bytes(), Places.story(id, box)),
                        null));
    }

    private MvcTestResult carry(String name, byte[] file) {
        return mvc.post()
                .uri("/petition/carried")
                .multipart()
                .file(new MockMultipartFile("files", name, "application/octet-stream", file))
                .with(csrf())
                .with(Cast.as("petition"))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

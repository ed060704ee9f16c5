package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.Samples;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

@WebTest
@DisplayName("佐证材料")
class EvidencePagesTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private FileCabinet cabinet;

    @Autowired
    private ProblemEvidence holder;

    private Desk desk;
    private ProblemNumber number;
    private String here;
    private Map<String, String> typed;

    @BeforeEach
    void aMeasureWaitsForItsProof() {
        desk = Desk.of(context);
        number = desk.rectifying();
        var measure = desk.work.addMeasure(number, "补办", "廖长根", desk.today(), desk.who("county"));
        here = "/problems/" + number + "/evidence";
        typed = Map.of("slot", "measure:" + measure, "note", "盖章页在第三页");
    }

    @Test
    void severalFilesAreStoredAtOnce() {
        assertThat(desk.upload(
                        here,
                        "county",
                        typed,
                        file("批复.pdf", Samples.pdf("a")),
                        file("现场.jpg", Samples.picture("jpg"))))
                .hasStatus3xxRedirection();
        var page = desk.page("/problems/" + number, "inspector");
        assertThat(page.select("#evidence .files__file strong").eachText()).containsExactly("批复.pdf", "现场.jpg");
        assertThat(page.select("#evidence a[href$=.zip]")).hasSize(1);
        assertThat(page.select("#evidence form")).isEmpty();
        assertThat(desk.get(page.select("#evidence a[href$=.zip]").attr("href"), "countyhead"))
                .hasStatusOk();
    }

    @Test
    @DisplayName("0 字节、改名的程序、60 MB：逐个说明，说明文字还在，什么也没有存")
    void badFilesAreRefusedInSentences() {
        var answer = desk.upload(
                here,
                "county",
                typed,
                file("好.pdf", Samples.pdf("a")),
                file("空.pdf", new byte[0]),
                file("木马.pdf", Samples.program()),
                file("很大.pdf", new byte[60 * 1024 * 1024]));
        assertThat(answer).hasStatus(422);
        var page = Desk.page(answer);
        assertThat(page.select(".field__error").text()).contains("空.pdf", "木马.pdf", "很大.pdf", "50 MB");
        assertThat(page.select("form.files__add input[name=note]").val()).isEqualTo("盖章页在第三页");
        assertThat(desk.page("/problems/" + number, "county").select(".files__file"))
                .isEmpty();
    }

    @Test
    void aFileIsReplacedAndWithdrawnWithAReason() {
        desk.upload(here, "county", typed, file("批复.pdf", Samples.pdf("a")));
        var file = file();
        var replaced = new java.util.HashMap<>(typed);
        replaced.put("replaces", file);
        assertThat(desk.upload(here, "county", replaced, file("批复二.pdf", Samples.pdf("b"))))
                .hasStatus3xxRedirection();
        assertThat(desk.upload(here, "county", replaced, file("批复三.pdf", Samples.pdf("c"))))
                .hasStatus(409);
        var latest = file();
        assertThat(desk.post(here + "/withdrawals", "county", Map.of("file", latest, "reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("理由");
        assertThat(desk.post(here + "/withdrawals", "countyhead", Map.of("file", latest, "reason", "误传")))
                .hasStatus(403);
        assertThat(desk.post(here + "/withdrawals", "county", Map.of("file", latest, "reason", "误传")))
                .hasStatus3xxRedirection();
        assertThat(desk.page("/problems/" + number, "county")
                        .select("#measures .tag")
                        .eachText())
                .contains("缺材料");
    }

    @Test
    void anUnknownPlaceOrNothingChosen() {
        assertThat(desk.get(here + "?slot=measure:999999", "county")).hasStatus(404);
        assertThat(desk.upload(here, "county", Map.of("slot", "screening:1"), file("a.pdf", Samples.pdf("a"))))
                .hasStatus(404);
        assertThat(desk.upload(here, "county", typed)).hasStatus(422).bodyText().contains("没有选择文件");
        assertThat(desk.upload(here, "county", Map.of(), file("a.pdf", Samples.pdf("a"))))
                .hasStatus(404);
        assertThat(desk.post(here + "/withdrawals", "county", Map.of("file", "x", "reason", "y")))
                .hasStatus(404);
    }

    @Test
    @DisplayName("线索筛查、责任与损失的材料只有纪检岗位看得见")
    void thePapersOfTheDisciplineSideStayThere() {
        var ref = new HolderRef("problem", 1, new Subject("problem", "x"));
        for (var login : new String[] {"resident", "inspector", "keeper"}) {
            assertThat(holder.shows(ref, "screening:1", desk.who(login))).isTrue();
        }
        for (var login : new String[] {"county", "head", "office", "leader", "deputy", "petition", "treasury"}) {
            assertThat(holder.shows(ref, "screening:1", desk.who(login))).isFalse();
            assertThat(holder.shows(ref, "finding:1", desk.who(login))).isFalse();
        }
        assertThat(holder.shows(ref, "general", desk.who("treasury"))).isFalse();
    }

    private String file() {
        return desk.page(here + "?slot=" + typed.get("slot"), "county")
                .select("form input[name=file]")
                .val();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }
}

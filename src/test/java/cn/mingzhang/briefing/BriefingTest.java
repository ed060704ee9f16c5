package cn.mingzhang.briefing;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.OfficialLayout;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("简报：数取自指标，第二人签发，定稿传回来核对")
class BriefingTest {
    private static final Map<String, String> TEXTS =
            Map.of("导语", "现将情况通报如下：已销号{{ledger.closed}}个。", "下一步工作", "继续抓好整改。", "发送范围", "各县（市、区）人防办");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private BriefingDesk desk;

    @Autowired
    private Briefings briefings;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private Officer office;
    private Officer deputy;

    @BeforeEach
    void peopleAreIn() {
        office = Cast.of(registry, clock).officer("office");
        deputy = Cast.of(registry, clock).officer("deputy");
    }

    private Briefing made() {
        return seen(desk.make("briefing", "全市人防系统治理工作情况", clock.today(), TEXTS, office));
    }

    private Briefing seen(String number) {
        return briefings.find(number, office).orElseThrow();
    }

    private Briefing approved() {
        var made = made();
        desk.submit(made.number(), made.version(), office);
        desk.answer(made.number(), seen(made.number()).version(), true, "", deputy);
        return seen(made.number());
    }

    @Test
    @DisplayName("期号当年连续，作废的不再用；每个数是一个到明细的链接")
    void numbersRunOn() {
        var first = made();
        assertThat(first.issue()).endsWith("年第1期");
        desk.withdraw(first.number(), first.version(), "重复", office);
        var second = made();
        assertThat(second.ordinal()).isEqualTo(2);
        var page = page("office", second.href());
        assertThat(page)
                .bodyText()
                .contains(
                        "data-figure=\"ledger.closed\" data-value=\"0\"",
                        "/figures/ledger.closed?asOf=" + clock.today());
        assertThat(page).bodyText().doesNotContain("{{");
        assertThat(DocumentForm.text(desk.paper(second)))
                .anyMatch(line -> line.contains("已销号0个"))
                .anyMatch(line -> line.contains("第2期"));
    }

    @Test
    @DisplayName("不认识的、不能知悉的标签，连名字一起说出来，一次说全")
    void tagsThatCannotBeAnswered() {
        var made = made();
        var texts = Map.of("导语", "{{no.such}}和{{clue.transferred.year}}和{{ledger.closed 上期}}");
        assertThatThrownBy(() -> desk.write(made.number(), made.version(), "标题", texts, office))
                .isInstanceOfSatisfying(
                        Unfit.class,
                        unfit -> assertThat(unfit.getArguments()[0].toString())
                                .contains("{{no.such}}", "{{clue.transferred.year}}", "{{ledger.closed 上期}}"));
        assertThatThrownBy(() -> desk.make("special-briefing", "x", clock.today(), TEXTS, office))
                .isInstanceOf(Unfit.class);
    }

    @Test
    @DisplayName("空着的段落不能送签；签发须是另一人；签发后文稿附表存档，改不了")
    void fourEyes() {
        var empty = desk.make("briefing", "标题", clock.today(), Map.of(), office);
        assertThatThrownBy(() -> desk.submit(empty, 0, office)).hasMessageContaining("empty");
        var made = made();
        desk.submit(made.number(), made.version(), office);
        assertThatThrownBy(() -> desk.answer(made.number(), 1, true, "", office))
                .isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> desk.write(made.number(), 1, "x", TEXTS, office))
                .isInstanceOf(Conflict.class);
        desk.answer(made.number(), seen(made.number()).version(), true, "", deputy);
        assertThat(page("office", made.href())).bodyText().contains("附表.xlsx", "已签发");
        assertThat(page("county", made.href())).hasStatus(404);
        assertThat(page("treasury", "/briefings")).hasStatus(403);
    }

    @Test
    @DisplayName("含密封舱的数：没有知悉范围的人看不到这一期")
    void whatIsSealedIsNotSeen() {
        var inspector = Cast.of(registry, clock).officer("inspector");
        var number =
                desk.make("briefing", "标题", clock.today(), Map.of("导语", "移交{{clue.transferred.year}}件"), inspector);
        assertThat(desk.seen(number, inspector).sealed()).isTrue();
        assertThatThrownBy(() -> desk.seen(number, office)).isInstanceOf(NotVisible.class);
        assertThat(page("office", "/briefings")).bodyText().doesNotContain(number);
        assertThat(page("leader", "/briefings/" + number)).hasStatusOk();
    }

    @Test
    @DisplayName("改了一个数：只列出这一个，说明以后才能归档")
    void theOneWrongNumber() throws IOException {
        var briefing = approved();
        var docx = OfficialLayout.replaced(
                desk.paper(briefing),
                "preserve\">0</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"900002\"",
                "preserve\">3</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"900002\"");
        assertThat(post("office", briefing.href() + "/filing", briefing.version()))
                .hasStatus(422);
        var answer = upload(briefing, docx);
        assertThat(answer).hasStatus(302).hasRedirectedUrl(briefing.href() + "/final/1");
        var found = comparisons.of(briefing).get(0).differences();
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).satisfies(one -> {
            assertThat(one.said()).isEqualTo("3");
            assertThat(one.should()).isEqualTo("0");
            assertThat(one.sentence()).contains("台账共登记问题3个");
        });
        assertThat(page("deputy", briefing.href() + "/final/1")).bodyText().contains("data-verdict=\"DEVIATES\"");
        assertThat(post("office", briefing.href() + "/filing", briefing.version()))
                .hasStatus(422);
        var explain = mvc.post()
                .uri(briefing.href() + "/final/1/" + found.get(0).ordinal())
                .param("why", "以省办口径为准")
                .with(as("office"))
                .with(csrf())
                .exchange();
        assertThat(explain).hasStatus(302);
        assertThat(post("office", briefing.href() + "/filing", briefing.version()))
                .hasStatus(302);
        assertThat(page("office", briefing.href())).bodyText().contains("已归档", "说明定稿中的不符");
    }

    @Test
    @DisplayName("原样传回：全部一致；不是 Word、带外部实体的不收；多一个空行无妨")
    void whatComesBack() throws IOException {
        var briefing = approved();
        assertThat(upload(briefing, desk.paper(briefing))).hasStatus(302);
        assertThat(comparisons.of(briefing).get(0).isClean()).isTrue();
        assertThat(upload(briefing, "PK\u0003\u0004 not".getBytes())).hasStatus(422);
        var entity = OfficialLayout.replaced(
                desk.paper(briefing),
                "<w:document ",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><w:document ");
        assertThat(upload(briefing, entity)).hasStatus(422);
        var blank = OfficialLayout.replaced(desk.paper(briefing), "<w:body>", "<w:body><w:p/>");
        assertThat(upload(briefing, blank)).hasStatus(302);
    }

    @Test
    @DisplayName("目录页列出每个可知悉的指标和标签；起草、编写、送签、签发各页打得开")
    void thePages() {
        assertThat(page("office", "/briefings/tags"))
                .bodyText()
                .contains("{{ledger.closed}}")
                .doesNotContain("clue.transferred");
        assertThat(page("inspector", "/briefings/tags")).hasStatusOk();
        assertThat(page("office", "/briefings/new")).hasStatusOk();
        var made = made();
        assertThat(page("office", made.href() + "/text")).bodyText().contains("各县（市、区）人防办");
        assertThat(page("office", made.href() + "/submission")).hasStatusOk();
        assertThat(page("office", made.href() + "/withdrawal")).hasStatusOk();
        assertThat(page("office", made.href() + "/annex.xlsx")).hasStatusOk();
        desk.submit(made.number(), made.version(), office);
        assertThat(page("deputy", made.href() + "/approval")).hasStatusOk();
        assertThat(page("deputy", "/briefings?bucket=briefing-approve"))
                .bodyText()
                .contains("data-total=\"1\"");
    }

    private MvcTestResult upload(Briefing briefing, byte[] docx) {
        return mvc.post()
                .uri(briefing.href() + "/final")
                .multipart()
                .file(new MockMultipartFile("paper", "定稿.docx", null, docx))
                .with(as("office"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String login, String address, long version) {
        return mvc.post()
                .uri(address)
                .param("version", "" + version)
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }
}

package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.people.Cast;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("线索移送")
class TransferTest {
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Compartment compartment;

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    private String prepared(String... clues) {
        var form = clerk("keeper").open("/clues/transfers/new");
        Arrays.stream(clues).forEach(clue -> form.fill("clues", clue));
        form.fill("receiver", "市纪委监委第五审查调查室").fill("pages", "12").done("/clues/transfers");
        return clerk("keeper")
                .open("/clues/transfers")
                .page()
                .select("tbody th a")
                .first()
                .text();
    }

    private Clerk step(String login, String number, String step) {
        return clerk(login)
                .open("/clues/transfers/" + number + "/steps/new?step=" + step)
                .fill("password", DemoCast.PASSWORD);
    }

    private Clerk read(String login, String number) {
        clerk(login).open("/clues/transfers/" + number).done("/openings");
        return clerk(login).open("/clues/transfers/" + number);
    }

    private String sent(String clue) {
        var number = prepared(clue);
        step("inspector", number, "APPROVE").done("/steps");
        step("keeper", number, "SEND").fill("person", "丁收件").done("/steps");
        return number;
    }

    @Test
    @DisplayName("移送、回执、反馈，文书由舱内打印")
    void goesOutAndComesBack() throws Exception {
        var clue = registrar.register();
        var number = sent(clue);
        step("keeper", number, "RECEIPT")
                .fill("document", "达纪回〔2021〕3号")
                .fill("person", "戊承办")
                .choose("plan", "受理承办")
                .done("/steps");
        step("keeper", number, "ANSWER")
                .fill("document", "达纪反〔2021〕9号")
                .choose("outcomes", "问责")
                .done("/steps");
        var asked = clerk("keeper").open("/clues/transfers/" + number).page().text();
        assertThat(asked).contains("查看事由").doesNotContain("戊承办", clue);
        assertThat(get("keeper", "/clues/transfers/" + number + "/letter.docx")).hasStatus(302);
        var page = read("keeper", number).page();
        assertThat(get("keeper", "/clues/" + clue).getResponse().getContentAsString())
                .as("the reason is that of the clue, asked once a day")
                .contains("市委巡察办");
        assertThat(page.text()).contains("已反馈", "对方经手人 戊承办", "达纪回〔2021〕3号", "受理承办", "问责", clue);
        assertThat(page.select(".watermark").text()).contains("许缄言");
        var letter = get("keeper", "/clues/transfers/" + number + "/letter.docx");
        assertThat(letter).hasStatusOk();
        var text = String.join("\n", DocumentForm.text(letter.getResponse().getContentAsByteArray()));
        assertThat(text)
                .contains("问题线索移送函", "达纪移〔", "市纪委监委第五审查调查室", clue, "回    执")
                .doesNotContain(Registrar.MARKER, "{{");
    }

    @Test
    @DisplayName("清单内有一件不知悉的，整件移送不可见")
    void whoMayNotKnowOneClueSeesNoTransfer() {
        var both = registrar.register();
        var accusing = registrar.register();
        var number = prepared(both, accusing);
        assertThat(get("inspector", "/clues/transfers/" + number)).hasStatusOk();
        clerk("keeper")
                .open("/clues/" + both + "/knowers/new")
                .choose("officerId", "李慎行")
                .done("/knowers");
        assertThat(get("resident", "/clues/" + both)).hasStatusOk();
        assertThat(get("resident", "/clues/transfers/" + number)).hasStatus(404);
        assertThat(get("inspector2", "/clues/transfers/" + number)).hasStatus(404);
    }

    @Test
    @DisplayName("一件线索同时只在一件移送中")
    void aClueIsOnOneTransferAtATime() {
        var clue = registrar.register();
        var number = prepared(clue);
        assertThat(post("keeper", "/clues/transfers", "clues", clue, "receiver", "某室", "pages", "1"))
                .hasStatus(422);
        step("keeper", number, "CANCEL").done("/steps");
        assertThat(prepared(clue)).isNotEqualTo(number);
    }

    @Test
    @DisplayName("扫描件加密保存，按内容识别，只有知悉者能取")
    void theScanIsSealed() throws Exception {
        var number = sent(registrar.register());
        var files = "/clues/transfers/" + number + "/files";
        assertThat(upload(files, "RECEIPT", "回执.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(upload(files, "RECEIPT", "回执-" + Registrar.MARKER + ".pdf", PDF))
                .hasStatus(302);
        var link = read("inspector", number).page().select("a[href*=/files/]").last();
        assertThat(link.text()).contains(Registrar.MARKER);
        var taken = get("inspector", link.attr("href"));
        assertThat(taken.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(taken.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(get("inspector2", link.attr("href"))).hasStatus(404);
        assertThat(get("head", link.attr("href"))).hasStatus(404);
    }

    @ParameterizedTest
    @DisplayName("其他岗位：没有这些页面")
    @ValueSource(strings = {"head", "rectifier", "deputy", "petition", "leader", "sysadmin", "secadmin", "auditor"})
    void toEverybodyElseThereIsNoSuchPage(String login) {
        var number = sent(registrar.register());
        for (var address : new String[] {
            "/clues/transfers",
            "/clues/transfers/new",
            "/clues/transfers/" + number,
            "/clues/transfers/YS-2020-0099",
            "/clues/transfers/" + number + "/letter.docx",
            "/clues/transfers/" + number + "/files/new",
            "/clues/transfers/" + number + "/steps/new?step=RECEIPT"
        }) {
            assertThat(get(login, address)).as(address).hasStatus(404);
        }
    }

    @Test
    @DisplayName("拒绝的次序：不可见、岗位、版本、环节、口令")
    void refusalsComeInTheirOrder() {
        var number = prepared(registrar.register());
        var steps = "/clues/transfers/" + number + "/steps";
        assertThat(post("head", steps, "step", "APPROVE")).hasStatus(404);
        assertThat(post("keeper", steps, "step", "APPROVE")).hasStatus(403);
        assertThat(post("inspector", steps, "step", "APPROVE")).hasStatus(400);
        assertThat(post("inspector", steps, "step", "APPROVE", "version", "5")).hasStatus(409);
        assertThat(post("keeper", steps, "step", "SEND", "version", "0")).hasStatus(409);
        assertThat(post("inspector", steps, "step", "APPROVE", "version", "0", "password", "nonsense"))
                .hasStatus(422);
    }

    @Test
    @DisplayName("程序表与数据库中的一致")
    void theDatabaseKnowsTheSameRoad() {
        var road = compartment.as(
                registrar.officer("keeper"),
                inside -> inside.sql(
                                "SELECT step || ' ' || stage_from || ' ' || stage_to || ' '"
                                        + " || (SELECT string_agg(p, ',' ORDER BY p) FROM unnest(posts) AS p) FROM sealed.transfer_road()")
                        .query(String.class)
                        .list());
        var table = Arrays.stream(TransferStep.values())
                .flatMap(step -> step.during().stream()
                        .map(from -> step + " " + from + " " + step.from(from) + " "
                                + step.by().stream().map(Enum::name).sorted().collect(Collectors.joining(","))))
                .toList();
        assertThat(road).containsExactlyInAnyOrderElementsOf(table);
    }

    private MvcTestResult upload(String address, String slot, String name, byte[] content) {
        return mvc.post()
                .uri(URI.create(address))
                .multipart()
                .file(new MockMultipartFile("scan", name, "application/pdf", content))
                .param("slot", slot)
                .with(csrf())
                .with(Cast.as("keeper"))
                .exchange();
    }

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(Cast.as(login)).exchange();
    }

    private MvcTestResult post(String login, String address, String... fields) {
        var request = mvc.post().uri(URI.create(address)).with(csrf()).with(Cast.as(login));
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}

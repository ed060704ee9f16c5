package cn.mingzhang.pipeline;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.Permit;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.projects.ProjectRegister;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("项目十环节")
class StagePagesTest {
    private static final Permit PLANNING = new Permit("建字第511724201900012号", LocalDate.of(2019, 5, 6));
    private static final Permit CONSTRUCTION = new Permit("511724201906180101", LocalDate.of(2019, 6, 18));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectDirectory directory;

    @Autowired
    private StageDesk desk;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private ProjectNumber number;

    @BeforeEach
    void aProjectWithPermitsAndNoDecision() {
        cast = Cast.of(registry, clock);
        number = register.open(card(Decision.NONE, PLANNING), cast.officer("county"), clock.today());
    }

    private NewProject card(Decision decision, Permit planning) {
        return new NewProject(
                "竹阳家园二期",
                "大竹县晴川置业有限公司",
                null,
                null,
                "511724",
                cast.unit(DemoCast.COUNTY_OFFICE).id(),
                null,
                Areas.UNKNOWN,
                11,
                null,
                planning,
                CONSTRUCTION,
                Permit.NONE,
                decision,
                false);
    }

    @Test
    @DisplayName("登记卡上的证照就是环节的记录")
    void whatStandsOnTheCardIsARecord() {
        assertThat(records())
                .extracting(StageRecord::stage)
                .containsExactly(PipelineStage.PLANNING_PERMIT, PipelineStage.CONSTRUCTION_PERMIT);
        assertThat(records()).extracting(StageRecord::number).containsExactly(PLANNING.number(), CONSTRUCTION.number());
    }

    @Test
    @DisplayName("环节登记写回登记卡；登记卡修改更正环节记录，作废清空登记卡")
    void cardAndRecordsNeverDiffer() {
        assertThat(post(
                        "county",
                        "/stages",
                        Map.of(
                                "stage", "DECISION",
                                "DECISION_KIND", "RELOCATED",
                                "NUMBER", "竹人防〔2019〕17号",
                                "ISSUED_ON", "2019-05-02",
                                "REQUIRED", "1200.5",
                                "APPROVER", "某某某")))
                .hasStatus(302);
        var card = directory.card(number, cast.officer("county"));
        assertThat(card.decision().number()).isEqualTo("竹人防〔2019〕17号");
        assertThat(card.areas().required()).isEqualByComparingTo("1200.5");

        var later = new Permit("建字第511724202000001号", LocalDate.of(2020, 1, 2));
        register.amend(number, card(card.decision(), later), 1, cast.officer("county"));
        var planning = record(PipelineStage.PLANNING_PERMIT);
        assertThat(planning.number()).isEqualTo(later.number());
        assertThat(planning.revision()).isEqualTo(2);

        var decision = record(PipelineStage.DECISION);
        assertThat(post(
                        "county",
                        "/stages/" + decision.ordinal() + "/withdraw",
                        Map.of("version", "" + decision.revision(), "reason", "登记错了项目")))
                .hasStatus(302);
        assertThat(directory.card(number, cast.officer("county")).decision()).isEqualTo(Decision.NONE);
        assertThat(records()).extracting(StageRecord::stage).doesNotContain(PipelineStage.DECISION);
    }

    @Test
    @DisplayName("先建后批：先问，核对后照实登记，页面列为与程序不符")
    void anOddOrderIsAskedAndThenRecorded() {
        var typed = Map.of(
                "stage", "DECISION",
                "DECISION_KIND", "INTEGRATED",
                "NUMBER", "竹人防〔2019〕40号",
                "ISSUED_ON", "2019-12-02");
        var asked = post("county", "/stages", typed);
        assertThat(asked).hasStatus(422);
        assertThat(page(asked).select("#odd").text()).contains("先建后批", "2019-06-18");
        assertThat(page(asked).select("[name=NUMBER]").val()).isEqualTo("竹人防〔2019〕40号");

        var checked = new HashMap<>(typed);
        checked.put("checked", "true");
        assertThat(post("county", "/stages", checked)).hasStatus(302);
        var page = page(get("county", ""));
        assertThat(page.select("#stages .notice--warn").text()).contains("先建后批");
        assertThat(page.select("#timeline tbody tr")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName("易地审批：五项佐证逐项列出，缺的说缺几项")
    void theEvidenceOfARelocationIsListed() {
        var answer = mvc.post()
                .uri("/projects/" + number + "/stages")
                .with(as("county"))
                .with(csrf())
                .param("stage", "DECISION")
                .param("DECISION_KIND", "RELOCATED")
                .param("NUMBER", "竹人防〔2019〕3号")
                .param("ISSUED_ON", "2019-05-01")
                .param("PAPERS", "GEOLOGY_REPORT", "DECISION_PAPER")
                .exchange();
        assertThat(answer).hasStatus(302);
        var page = page(get("county", ""));
        assertThat(page.select("#stages .checklist .is-met")).hasSize(2);
        assertThat(page.select("#stages .checklist .is-unmet")).hasSize(3);
        assertThat(page.select("#stages .notice--warn").text()).contains("缺 3 项佐证", "没有写明法定理由");
    }

    @ParameterizedTest
    @EnumSource(PipelineStage.class)
    @DisplayName("每个环节的表打得开")
    void everyStageHasItsForm(PipelineStage stage) {
        var page = page(get("county", "/stages/new?stage=" + stage));
        stage.fields()
                .forEach(field -> assertThat(page.select("[name=" + field + "]"))
                        .as("%s", field)
                        .isNotEmpty());
    }

    @ParameterizedTest(name = "{0}={1} -> {2}")
    @CsvSource({
        "ISSUED_ON, 2999-01-01",
        "ISSUED_ON, 2019-02-30",
        "ISSUED_ON, 1949-10-01",
        "ABOVE_GROUND, -1",
        "ABOVE_GROUND, 1e9",
        "GROUND_FLOOR, 99999"
    })
    @DisplayName("填错的说明错在哪里，填的不丢")
    void whatCannotBeIsRefused(String field, String value) {
        var typed = new HashMap<>(Map.of(
                "stage", "PLANNING_PERMIT", "NUMBER", "建字第1号", "ISSUED_ON", "2019-05-06", "ABOVE_GROUND", "9000"));
        typed.put(field, value);
        var answer = post("county", "/stages", typed);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".field__error")).isNotEmpty();
        assertThat(page(answer).select("[name=" + field + "]").val()).isEqualTo(value);
        assertThat(records()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "county,    '', 第一次, 400",
        "county,    7,  第一次, 409",
        "county,    1,  '',    422",
        "head,      1,  第一次, 403",
        "treasury,  1,  第一次, 404",
        "sysadmin,  1,  第一次, 404"
    })
    @DisplayName("更正：依次是看不见 404、岗位 403、无版本 400、旧版本 409、没有原因 422")
    void answersComeInTheirOrder(String login, String version, String reason, int status) {
        var record = record(PipelineStage.PLANNING_PERMIT);
        var answer = post(
                login,
                "/stages/" + record.ordinal(),
                Map.of("version", version, "reason", reason, "NUMBER", "建字第2号", "ISSUED_ON", "2019-05-06"));
        assertThat(answer).hasStatus(status);
        assertThat(record(PipelineStage.PLANNING_PERMIT)).isEqualTo(record);
    }

    @Test
    @DisplayName("记录只增不改")
    void recordsStay() {
        assertThatThrownBy(
                        () -> sql.sql("UPDATE project_stage SET number = 'x'").update())
                .hasStackTraceContaining("permission denied");
    }

    private List<StageRecord> records() {
        return desk.of(directory.seen(number.value(), cast.officer("county")));
    }

    private StageRecord record(PipelineStage stage) {
        return records().stream()
                .filter(record -> record.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri("/projects/" + number + path).with(as(login)).exchange();
    }

    private MvcTestResult post(String login, String path, Map<String, String> typed) {
        var request =
                mvc.post().uri("/projects/" + number + path).with(as(login)).with(csrf());
        new ArrayList<>(typed.entrySet()).forEach(entry -> request.param(entry.getKey(), entry.getValue()));
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

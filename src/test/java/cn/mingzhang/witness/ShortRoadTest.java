package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.Clerk;
import cn.mingzhang.CommittedTest;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittedTest
@DisplayName("立行立改：从登记到销号，抽签回头看")
class ShortRoadTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private LookBackDrawing drawing;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void peopleAreIn() {
        DemoCast.enter(registry);
    }

    private Clerk as(String login) {
        return new Clerk(mvc, login);
    }

    @Test
    @DisplayName("全程在页面上办理：登记、交办、认领、整改、申请、签字、核验销号")
    void theWholeShortRoadThroughThePages() {
        var here = "/problems/" + logged();
        sign(here, "inspector", "SERVE");
        as("countyhead")
                .open(here + "/plan")
                .choose("rectifierId", "廖长根")
                .fill("rootCause", "制度缺失")
                .done("/plan");
        sign(here, "countyhead", "ACCEPT");
        rectify(here);
        assertThat(as("county")
                        .open(here + "/closure")
                        .page()
                        .select(".checklist")
                        .text())
                .as("no money is asked on the short road's checklist without money")
                .doesNotContain("尚未");
        sign(here, "county", "APPLY");
        sign(here, "countyhead", "ENDORSE");
        refusedWithReasons(here);
        checkAndScreen(here);
        sign(here, "resident", "CONFIRM");
        var page = as("county").open(here).page();
        assertThat(page.select("main").text()).contains("已销号", "达市人防销〔");
        assertThat(page.select("#look-back").text()).contains("签号", "20%");
        var approval = as("resident").open(here + "/papers/approval").page().text();
        assertThat(approval).contains("派驻纪检监察组核验意见", "李慎行").doesNotContain("纪检监察机关会签");
    }

    /** Before and after pressing: every reason, each with its place; nothing has changed. */
    private void refusedWithReasons(String here) {
        var before = as("resident").open(here + "/closure").page();
        assertThat(before.select("main").text()).contains("尚缺条件");
        assertThat(before.select(".checklist a").eachAttr("href")).contains(here + "#check", here + "#screening");
        var signing = as("resident").open(here + "/closure?step=CONFIRM");
        var answer = signing.fill("password", DemoCast.PASSWORD).submit("/signatures");
        assertThat(answer).hasStatus(422);
        assertThat(signing.page().select(".notice--bad .checklist a").eachAttr("href"))
                .contains(here + "#check", here + "#screening");
        var wrong = as("resident").open(here + "/closure?step=CONFIRM").fill("password", "Wrong-2021-secret");
        assertThat(wrong.submit("/signatures")).hasStatus(422);
        assertThat(road.file(number(here)).stage()).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(mvc.get()
                        .uri(here + "/closure?step=CONFIRM")
                        .with(cn.mingzhang.people.Cast.as("reviewer"))
                        .exchange())
                .as("review is no step of the short procedure")
                .hasStatus(403);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"amountDue", "classCode"})
    @DisplayName("涉及资金的、类别不允许的，不能走立行立改")
    void theShortProcedureIsNotForEverything(String fault) {
        var clerk = fillIn("procedure", "SHORT");
        clerk.fill(fault, fault.equals("amountDue") ? "100" : "AP-01");
        assertThat(clerk.submit("/problems")).hasStatus(422);
        assertThat(clerk.page().select("#procedure-error").text()).contains("立行立改");
    }

    @Test
    @DisplayName("抽签可复算：签号由封存销号签批的区块与编号算出，抽中的排定回头看")
    void whatIsDrawnIsComputedAgain() throws Exception {
        for (var closing = 0; closing < 8; closing++) {
            var number = road.shortClosed();
            var seal = sql.sql("SELECT encode(b.digest, 'hex') FROM trail_entry e JOIN trail_block b ON b.seal = e.seal"
                            + " WHERE e.subject_number = ? AND e.deed = 'CLOSURE_CONFIRM'")
                    .param(number.value())
                    .query(String.class)
                    .single();
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((seal + ":" + number).getBytes(StandardCharsets.UTF_8));
            var lot = Long.parseLong(HexFormat.of().formatHex(digest).substring(0, 8), 16) % 10_000;
            var drawn = lot < 2_000;
            var shown = as("inspector").open("/problems/" + number).page();
            assertThat(shown.select("#look-back").text())
                    .contains("签号 %04d".formatted(lot), drawn ? "抽中回头看" : "未抽中", seal + ":" + number);
            assertThat(count("look_back", number)).isEqualTo(drawn ? 1 : 0);
            assertThat(shown.select(".timeline").text()).contains(drawn ? "抽中回头看" : "未抽中回头看");
        }
        var draws = count("look_back_draw", null);
        drawing.drawWhatWaits();
        assertThat(count("look_back_draw", null)).as("each is drawn once").isEqualTo(draws);
    }

    @Test
    @DisplayName("数据库复算抽签：改签号、换比例、补抽、改抽都被拒绝")
    void theDatabaseDrawsAgain() {
        var number = road.shortClosed();
        var copy = "INSERT INTO look_back_draw SELECT problem_id, after_signature, block, ";
        for (var forged : new String[] {
            copy + "percent, 0, true, drawn_on, recorded_at FROM look_back_draw",
            copy + "100, lot, true, drawn_on, recorded_at FROM look_back_draw",
            "INSERT INTO look_back_draw SELECT id, signatures, 1, 20, 9999, false, closed_on, recorded_at FROM problem WHERE stage = 'CLOSED'",
        }) {
            assertThatThrownBy(() -> sql.sql(forged).update())
                    .as(forged)
                    .hasStackTraceContaining(forged.contains("9999") ? "不" : "与规则不符");
        }
        for (var forged : new String[] {
            "UPDATE look_back_draw SET drawn = true", "DELETE FROM look_back_draw", "TRUNCATE look_back_draw"
        }) {
            assertThatThrownBy(() -> sql.sql(forged).update()).as(forged).hasStackTraceContaining("permission denied");
        }
        assertThat(count("look_back_draw", number)).isEqualTo(1);
    }

    private int count(String table, ProblemNumber number) {
        return sql.sql("SELECT count(*) FROM " + table + " t JOIN problem p ON p.id = t.problem_id"
                        + (number == null ? "" : " WHERE p.number = '" + number + "'"))
                .query(Integer.class)
                .single();
    }

    private Clerk fillIn(String field, String value) {
        var clerk = as("inspector");
        var item = ledger.openItem(road.today().getYear(), "制度建设", ClassGroup.DU, road.officer("inspector"));
        clerk.open("/problems/new")
                .fill("item", item)
                .fill("description", "大竹县人防办未建立审批台账")
                .fill("classCode", "DU-06")
                .fill("source", "SUPERVISION")
                .fill("foundOn", road.today().minusDays(1).toString())
                .choose("responsibleUnitId", "大竹")
                .fill("rectificationKind", "IMMEDIATE")
                .fill("dueOn", road.today().plusDays(15).toString())
                .fill(field, value);
        return clerk;
    }

    private ProblemNumber logged() {
        var answer = fillIn("procedure", "SHORT").submit("/problems");
        assertThat(answer).hasStatus3xxRedirection();
        var address = answer.getResponse().getRedirectedUrl();
        return new ProblemNumber(address.replaceFirst(".*/problems/(\\d{4}-\\d{4,6}).*", "$1"));
    }

    private static ProblemNumber number(String here) {
        return new ProblemNumber(here.substring(here.lastIndexOf('/') + 1));
    }

    private void rectify(String here) {
        as("county")
                .open(here + "/measures/new")
                .fill("content", "建立审批台账")
                .fill("owner", "廖长根")
                .fill("dueOn", road.today().plusDays(5).toString())
                .done("/measures");
        as("county")
                .open(here)
                .follow("/completion")
                .fill("finishedOn", road.today().toString())
                .fill("result", "已建立")
                .done("/completion");
        var slot = as("county")
                .open(here)
                .page()
                .select("a[href*='evidence?slot=measure']")
                .attr("href");
        as("county").open(slot).attach("files", "台账.pdf", Samples.pdf("台账")).done("/evidence");
        for (var kind : new String[] {"RULE_MADE", "TRAINING_HELD"}) {
            as("county")
                    .open(here + "/results/new")
                    .fill("kind", kind)
                    .fill("document", "竹人防〔2026〕3号")
                    .fill("dated", road.today().toString())
                    .done("/results");
        }
        as("county").open(here + "/status/new").fill("status", "RECTIFIED").done("/status");
        as("countyhead").open(here + "/status/confirmation").done("/status/confirmation");
    }

    private void checkAndScreen(String here) {
        as("resident")
                .open(here + "/checks/new")
                .fill("checkedOn", road.today().toString())
                .fill("papers", "审批台账")
                .fill("methods", "PAPERS")
                .fill("finding", "台账已建立，要素齐全")
                .fill("conclusion", "CONFIRMED")
                .done("/checks");
        as("inspector")
                .open(here + "/screening/new")
                .fill("outcome", "NO_CLUE")
                .fill("reason", "未见问题线索")
                .done("/screening");
    }

    private void sign(String here, String login, String step) {
        as(login)
                .open(here + "/closure?step=" + step)
                .fill("password", DemoCast.PASSWORD)
                .done("/signatures");
    }
}

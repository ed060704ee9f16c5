package cn.mingzhang.screening;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.fees.NewPastDecision;
import cn.mingzhang.fees.PastDecision;
import cn.mingzhang.fees.PastDecisions;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The rules over the fees and over the treasury's lists, from the books to the finding. */
@WebTest
@DisplayName("比对规则：费用")
class FeeScreeningTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FeeRoad road;

    @Autowired
    private PastDecisions past;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private ComparisonDesk desk;

    @Autowired
    private ComparisonWork work;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private String sound;
    private String project;

    @BeforeEach
    void twoFees() {
        road.standard();
        sound = road.project("望江名邸");
        road.assessed(sound, "1000");
        project = road.project("翠屏华府");
    }

    @AfterEach
    void theTimeIsPutBack() {
        clock.reset();
    }

    private long run() {
        long id = desk.ask(LocalDate.of(2013, 1, 1), road.officer("office"));
        work.run(id);
        return id;
    }

    private List<String> found(Detection rule) {
        return sql.sql("SELECT key FROM screening_finding WHERE rule = ? ORDER BY key")
                .param(rule.name())
                .query(String.class)
                .list();
    }

    private void note(PastDecision.Kind kind, String reduced, @Nullable String ground, String certificate) {
        past.note(
                project,
                new NewPastDecision(
                        "某县〔2018〕3号会议纪要",
                        LocalDate.of(2018, 6, 1),
                        kind,
                        Yuan.parse("1000000"),
                        Yuan.parse(reduced),
                        ground,
                        certificate,
                        null,
                        ""),
                road.officer("feeclerk"));
    }

    @Test
    @DisplayName("DET-09 少征易地建设费（计价格〔2000〕474号）：批准易地而未核定的、少核的；核定相符的不是")
    void chargedTooLittle() {
        run();
        assertThat(found(Detection.DET_09)).containsExactly("DET-09 " + project + " FE-04");
    }

    @Test
    @DisplayName("DET-10 欠缴易地建设费（国务院令第427号第三条）：限缴日未过的不是")
    void notPaidInTime() {
        run();
        assertThat(found(Detection.DET_10)).isEmpty();
        clock.forward(16);
        run();
        assertThat(found(Detection.DET_10)).containsExactly("DET-10 " + sound + " FE-06");
    }

    @Test
    @DisplayName("DET-11 减免无合法依据（计价格〔2000〕474号四）：证明齐备的不是")
    void letOffWithoutGround() {
        note(PastDecision.Kind.REDUCED, "500000", "RG01", "住建部门认定文件");
        run();
        assertThat(found(Detection.DET_11)).isEmpty();
        note(PastDecision.Kind.REDUCED, "500000", "RG01", "");
        run();
        assertThat(found(Detection.DET_11)).containsExactly("DET-11 " + project + " FE-01");
    }

    @Test
    @DisplayName("DET-12 违规缓缴（国务院令第427号第三条）：核收的不是")
    void putOff() {
        note(PastDecision.Kind.CHARGED, "0", null, "");
        run();
        assertThat(found(Detection.DET_12)).isEmpty();
        note(PastDecision.Kind.DEFERRED, "0", null, "");
        run();
        assertThat(found(Detection.DET_12)).containsExactly("DET-12 " + project + " FE-03");
    }

    @Test
    @DisplayName("DET-15 台账缴款与国库税务不一致（国务院令第281号第十四条）：清单有而账上无；已改平的、两份清单之间的不是")
    void notInTheBooks() {
        difference("a", "LEDGER_TREASURY", null);
        difference("b", "LEDGER_TREASURY", clock.today());
        difference("c", "TAX_TREASURY", null);
        run();
        assertThat(found(Detection.DET_15)).containsExactly("DET-15 a");
    }

    private void difference(String key, String sides, @Nullable LocalDate goneOn) {
        sql.sql("""
                        INSERT INTO reconciliation_difference (unit_id, month, sides, kind, key, voucher_number, payer, right_amount, right_on,
                               left_ids, right_ids, mender, found_on, gone_on, recorded_at)
                        VALUES (:unit, date '2021-03-01', :sides, 'RIGHT_ONLY', :key, '税 001', '某公司', 100, date '2021-03-02', '{}', '{}',
                               'CLERK', :today, :gone, current_timestamp)
                        """)
                .param("unit", road.cityId())
                .param("sides", sides)
                .param("key", key)
                .param("today", clock.today())
                .param("gone", goneOn, java.sql.Types.DATE)
                .update();
    }

    @Test
    @DisplayName("DET-16 以招商、会议纪要减免（国发〔2008〕4号）：两侧并列，一步列入台账，按其类别")
    void letOffByMinutes() {
        note(PastDecision.Kind.CHARGED, "0", null, "");
        run();
        assertThat(found(Detection.DET_16)).isEmpty();
        note(PastDecision.Kind.REDUCED, "500000", "UG02", "");
        long run = run();
        assertThat(found(Detection.DET_16)).containsExactly("DET-16 " + project + " FE-08");
        assertThat(new Clerk(mvc, "inspector")
                        .open("/screening/runs/" + run)
                        .page()
                        .text())
                .contains("易地建设费账户", "新增 1", "消失 0");
        var item = ledger.openItem(2021, "违规减免", ClassGroup.FE, road.officer("office"));
        var finding = sql.sql("SELECT id FROM screening_finding WHERE rule = 'DET_16'")
                .query(Long.class)
                .single();
        var clerk = new Clerk(mvc, "inspector").open("/screening/findings/" + finding);
        assertThat(clerk.page().text()).contains("地方政府会议纪要或文件", "500,000.00", "某县〔2018〕3号会议纪要", "易地建设费账户", item);
        clerk.done("/problem");
        assertThat(sql.sql("SELECT p.class_code FROM screening_problem s JOIN problem p ON p.id = s.problem_id")
                        .query(String.class)
                        .list())
                .containsExactly("FE-08");
    }

    @Test
    @DisplayName("单个排除费用发现：另一人同意后生效；再次比对仍在而不再待处理")
    void aFindingOfAFeeIsDismissedByASecondPerson() {
        run();
        var finding = sql.sql("SELECT id FROM screening_finding WHERE rule = 'DET_09'")
                .query(Long.class)
                .single();
        new Clerk(mvc, "office")
                .open("/screening/dismissals/new?finding=" + finding)
                .fill("reason", "另案核定")
                .done("/dismissals");
        var dismissal = sql.sql("SELECT max(id) FROM screening_dismissal")
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/screening/dismissals/" + dismissal)
                        .param("version", "0")
                        .param("accepted", "true")
                        .param("password", DemoCast.PASSWORD)
                        .with(as("office"))
                        .with(csrf()))
                .hasStatus(403);
        new Clerk(mvc, "deputy")
                .open("/screening/dismissals/" + dismissal)
                .fill("accepted", "true")
                .fill("password", DemoCast.PASSWORD)
                .done("/" + dismissal);
        run();
        assertThat(new Clerk(mvc, "office")
                        .open("/screening?rule=DET_09")
                        .page()
                        .text())
                .contains("已排除");
    }
}

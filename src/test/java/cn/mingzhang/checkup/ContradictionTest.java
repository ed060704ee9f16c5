package cn.mingzhang.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.NamedTests;
import cn.mingzhang.database.DatabaseAccess;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule finds exactly the contradiction planted for it, and not what is nearly one. */
@DatabaseTest
@DisplayName("台账体检规则")
class ContradictionTest {
    @Autowired
    private DatabaseAccess access;

    @Autowired
    private CheckupTerms terms;

    private Planted ledger;

    @BeforeEach
    void aLedgerInOrder() throws SQLException {
        ledger = new Planted(access, terms.on(Planted.TODAY));
        ledger.problem();
        ledger.closed("2021-06-10", "2021-06-28");
    }

    @AfterEach
    void nothingStays() throws SQLException {
        ledger.close();
    }

    private void finds(Contradiction rule, Long... these) {
        assertThat(ledger.found(rule)).as(rule.code()).containsExactly(these);
    }

    @Test
    void aLedgerInOrderHasNoContradiction() {
        assertThat(Contradiction.values())
                .allSatisfy(
                        rule -> assertThat(ledger.found(rule)).as(rule.name()).isEmpty());
    }

    @Test
    void theCodesAreOrderedAndUnique() {
        assertThat(Arrays.stream(Contradiction.values()).map(Contradiction::code))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(Arrays.stream(Contradiction.values()).map(Contradiction::seriousness))
                .isSorted();
    }

    @Test
    @DisplayName("每条体检规则都有以其代码命名的测试")
    void everyRuleHasItsTest() {
        assertThat(NamedTests.codes(ContradictionTest.class))
                .containsAll(Arrays.stream(Contradiction.values())
                        .map(Contradiction::code)
                        .toList());
    }

    @Test
    @DisplayName("TJ-01 已销号，款项未结清（销号条件“资金结清”：应收 = 到账 + 依法减免）")
    void closedButOwing() {
        var owing = ledger.closed("2021-06-10", "2021-06-28");
        ledger.set(owing, "amount_due = 100, amount_reduced = 10");
        ledger.paid(owing, null, 80);
        var settled = ledger.closed("2021-06-10", "2021-06-28");
        ledger.set(settled, "amount_due = 100, amount_reduced = 10");
        ledger.paid(settled, null, 90);
        finds(Contradiction.CLOSED_BUT_OWING, owing);
    }

    @Test
    @DisplayName("TJ-02 已销号，项目的易地建设费仍欠缴（销号条件“资金结清”；漏审漏批、易地建设费类问题以费款缴清为结果）")
    void closedButFeeOwed() {
        var owing = ledger.closed("2021-06-10", "2021-06-28");
        ledger.set(owing, "class_group = 'FE', class_code = 'FE-06', project_id = -7");
        ledger.assessed(-7, 100, "2021-06-29");
        ledger.paid(owing, -7L, 99);
        var notYetDue = ledger.closed("2021-06-10", "2021-06-28");
        ledger.set(notYetDue, "class_group = 'FE', class_code = 'FE-06', project_id = -8");
        ledger.assessed(-8, 100, "2021-06-30");
        finds(Contradiction.CLOSED_BUT_FEE_OWED, owing);
    }

    @Test
    @DisplayName("TJ-03 回头看反弹，仍为已销号（回头看：反弹的重新挂账，另定时限）")
    void relapsedButClosed() {
        var relapsed = ledger.closed("2021-06-10", "2021-06-20");
        ledger.lookBack(relapsed, 4, "2021-12-20", "2021-06-25", "RELAPSED");
        var reopenedAndClosedAgain = ledger.closed("2021-06-10", "2021-06-20");
        ledger.lookBack(reopenedAndClosedAgain, 3, "2021-12-20", "2021-06-25", "RELAPSED");
        finds(Contradiction.RELAPSED_BUT_CLOSED, relapsed);
    }

    @Test
    @DisplayName("TJ-04 核查人属于责任单位（现场核查：两人以上，且不是责任单位的人）")
    void checkedByItsOwn() {
        var own = ledger.problem();
        ledger.checked(own, ledger.unit);
        var others = ledger.problem();
        ledger.checked(others, -5);
        finds(Contradiction.CHECKED_BY_ITS_OWN, own);
    }

    @Test
    @DisplayName("TJ-05 整改到位，措施未完成（申请销号条件“措施全部完成”）")
    void rectifiedWithOpenMeasures() {
        var open = ledger.problem();
        ledger.set(open, "rectification = 'RECTIFIED'");
        var substantially = ledger.problem();
        ledger.set(substantially, "rectification = 'SUBSTANTIALLY_RECTIFIED'");
        finds(Contradiction.RECTIFIED_WITH_OPEN_MEASURES, open);
    }

    @Test
    @DisplayName("TJ-06 申请、举证、销号在一日之内（虚假销号、验收不严、表面整改须移交纪检监察（整改监督的通行要求））")
    void allWithinADay() {
        var hasty = ledger.closed("2021-06-02", "2021-06-02");
        var nextDay = ledger.closed("2021-06-02", "2021-06-03");
        finds(Contradiction.ALL_WITHIN_A_DAY, hasty);
        assertThat(nextDay).isNotEqualTo(hasty);
    }

    @Test
    @DisplayName("TJ-07 佐证晚于销号（无佐证材料不得申请销号）")
    void evidenceAfterClosure() {
        var late = ledger.closed("2021-06-10", "2021-06-20");
        ledger.file(late, "general", "2021-06-21", "late");
        var sameDay = ledger.closed("2021-06-10", "2021-06-20");
        ledger.file(sameDay, "general", "2021-06-20", "same day");
        ledger.file(sameDay, "look-back:1", "2021-06-25", "of the look-back");
        finds(Contradiction.EVIDENCE_AFTER_CLOSURE, late);
    }

    @Test
    @DisplayName("TJ-08 签批日期倒置（销号各环节依次签批，不得跳步、倒签）")
    void signaturesOutOfOrder() {
        var backdated = ledger.problem();
        ledger.signed(backdated, 3, "APPLY", "APPLIED", "2021-06-01");
        var sameDay = ledger.problem();
        ledger.signed(sameDay, 3, "APPLY", "APPLIED", "2021-06-02");
        finds(Contradiction.SIGNATURES_OUT_OF_ORDER, backdated);
    }

    @Test
    @DisplayName("TJ-09 结果凭证晚于申请（申请销号条件“结果凭证已备”）")
    void resultAfterApplication() {
        var late = ledger.closed("2021-06-10", "2021-06-28");
        ledger.result(late, "2021-06-11", false);
        var inTime = ledger.closed("2021-06-10", "2021-06-28");
        ledger.result(inTime, "2021-06-10", false);
        ledger.result(inTime, "2021-06-11", true);
        finds(Contradiction.RESULT_AFTER_APPLICATION, late);
    }

    @Test
    @DisplayName("TJ-10 同一文件用于多个问题（佐证须逐项对应整改措施）")
    void sameFile() {
        var first = ledger.problem();
        var second = ledger.problem();
        var third = ledger.problem();
        ledger.file(first, "general", "2021-06-10", "the same");
        ledger.file(second, "general", "2021-06-10", "the same");
        ledger.file(second, "measure:1", "2021-06-10", "the same");
        finds(Contradiction.SAME_FILE);
        ledger.file(third, "result:3", "2021-06-10", "the same");
        finds(Contradiction.SAME_FILE, first, second, third);
    }

    @Test
    @DisplayName("TJ-11 进展文字雷同（整改进展按日如实记载；敷衍整改属履职整改类问题）")
    void sameText() {
        var first = ledger.problem();
        var second = ledger.problem();
        ledger.progress(first, "2021-06-10", "正在按计划推进整改工作");
        ledger.progress(first, "2021-06-20", "正在按计划 推进整改工作");
        ledger.progress(second, "2021-06-10", "正在按计划推进补办手续工作");
        finds(Contradiction.SAME_TEXT);
        ledger.progress(second, "2021-06-20", "正在按计划推进整改工作");
        finds(Contradiction.SAME_TEXT, first, second);
    }

    @Test
    @DisplayName("TJ-12 措施完成，长期没有佐证（申请销号条件“每项措施均有佐证”）")
    void finishedWithoutProof() {
        var unproved = ledger.problem();
        ledger.measure(unproved, "2021-06-01", "2021-05-30");
        var proved = ledger.problem();
        ledger.measure(proved, "2021-06-01", "2021-05-30");
        ledger.file(proved, "measure:" + ledger.measureOf(proved), "2021-06-29", "p");
        var recent = ledger.problem();
        ledger.measure(recent, "2021-06-01", "2021-05-31");
        finds(Contradiction.FINISHED_WITHOUT_PROOF, unproved);
    }

    @Test
    @DisplayName("TJ-13 多月没有进展（整改进展按时更新（系统设定的检查规则））")
    void stillForMonths() {
        var still = ledger.problem();
        ledger.set(still, "last_progress_on = date '2021-03-29'");
        ledger.sql
                .sql("UPDATE problem_signature SET signed_on = date '2021-03-01' WHERE problem_id = :id")
                .param("id", still)
                .update();
        var justInTime = ledger.problem();
        ledger.set(justInTime, "last_progress_on = date '2021-03-30'");
        ledger.sql
                .sql("UPDATE problem_signature SET signed_on = date '2021-03-01' WHERE problem_id = :id")
                .param("id", justInTime)
                .update();
        finds(Contradiction.STILL_FOR_MONTHS, still);
    }

    @Test
    @DisplayName("TJ-14 整改时限一再延后（延期须经批准，次数计入台账（次数上限由办公室确定））")
    void deadlineMovedOften() {
        var thrice = ledger.problem();
        ledger.set(thrice, "extensions = 3");
        ledger.set(ledger.problem(), "extensions = 2");
        finds(Contradiction.DEADLINE_MOVED_OFTEN, thrice);
    }

    @Test
    @DisplayName("TJ-15 回头看逾期未做（销号后回头看）")
    void lookBackOverdue() {
        var overdue = ledger.closed("2021-06-10", "2021-06-20");
        ledger.lookBack(overdue, 4, "2021-06-29", null, "");
        var today = ledger.closed("2021-06-10", "2021-06-20");
        ledger.lookBack(today, 4, "2021-06-30", null, "");
        var done = ledger.closed("2021-06-10", "2021-06-20");
        ledger.lookBack(done, 4, "2021-06-29", "2021-06-30", "HOLDS");
        finds(Contradiction.LOOK_BACK_OVERDUE, overdue);
    }

    @Test
    @DisplayName("TJ-16 交办后迟迟未认领（交办后由责任单位认领，或提出异议）")
    void notAccepted() {
        var waiting = served("2021-06-19");
        served("2021-06-20");
        finds(Contradiction.NOT_ACCEPTED, waiting);
    }

    private long served(String on) {
        var id = ledger.problem();
        ledger.set(id, "stage = 'SERVED'");
        ledger.sql
                .sql("UPDATE problem_signature SET signed_on = CAST(:on AS date) WHERE problem_id = :id")
                .param("id", id)
                .param("on", on)
                .update();
        return id;
    }

    @Test
    @DisplayName("TJ-17 挂账后久未复核（挂账须有法院文书和理由，条件消失即恢复（复核间隔由办公室确定））")
    void shelvedAndForgotten() {
        var forgotten = shelved("2020-12-31");
        var reported = shelved("2020-12-31");
        ledger.set(reported, "last_progress_on = date '2021-05-01'");
        shelved("2021-01-01");
        finds(Contradiction.SHELVED_AND_FORGOTTEN, forgotten);
    }

    private long shelved(String on) {
        var id = ledger.problem();
        ledger.set(id, "stage = 'SHELVED'");
        ledger.sql
                .sql("UPDATE problem_signature SET signed_on = date '2020-06-01' WHERE problem_id = :id")
                .param("id", id)
                .update();
        ledger.signed(id, 3, "SHELVE", "SHELVED", on);
        return id;
    }

    @Test
    @DisplayName("TJ-18 认领后没有整改措施（一问一策：每个问题有整改措施）")
    void withoutMeasures() {
        var idle = ledger.problem();
        var recent = ledger.problem();
        ledger.sql
                .sql("DELETE FROM problem_measure WHERE problem_id IN (:idle, :recent)")
                .param("idle", idle)
                .param("recent", recent)
                .update();
        ledger.sql
                .sql("UPDATE problem_signature SET signed_on = date '2021-05-30' WHERE problem_id = :id")
                .param("id", idle)
                .update();
        finds(Contradiction.WITHOUT_MEASURES, idle);
    }

    @Test
    @DisplayName("TJ-19 长期坚持，没有理由（长期坚持须有理由，由初审人签字认可）")
    void longTermWithoutReason() {
        var silent = ledger.problem();
        ledger.set(silent, "rectification = 'LONG_TERM', rectification_reason = ' '");
        ledger.set(ledger.problem(), "rectification = 'LONG_TERM', rectification_reason = '常态化巡查'");
        finds(Contradiction.LONG_TERM_WITHOUT_REASON, silent);
    }

    @Test
    @DisplayName("TJ-20 整改时限早于登记（时限自交办起计（系统设定的检查规则））")
    void dueBeforeLogged() {
        var early = ledger.problem();
        ledger.set(early, "due_on = date '2021-05-31'");
        ledger.sql
                .sql("UPDATE problem_measure SET due_on = date '2021-05-30' WHERE problem_id = :id")
                .param("id", early)
                .update();
        ledger.set(ledger.problem(), "due_on = date '2021-06-01'");
        finds(Contradiction.DUE_BEFORE_LOGGED, early);
    }

    @Test
    @DisplayName("TJ-21 措施时限晚于整改时限（措施须在整改时限内完成）")
    void measureAfterDue() {
        var late = ledger.problem();
        ledger.measure(late, "2022-01-01", null);
        ledger.measure(ledger.problem(), "2021-12-31", null);
        finds(Contradiction.MEASURE_AFTER_DUE, late);
    }

    @Test
    @DisplayName("TJ-22 有应收款，没有项目（易地建设费随建设项目核定、缴纳）")
    void moneyWithoutProject() {
        var loose = ledger.problem();
        ledger.set(loose, "class_group = 'FE', class_code = 'FE-04', amount_due = 100");
        var named = ledger.problem();
        ledger.set(named, "class_group = 'FE', class_code = 'FE-04', amount_due = 100, project_id = -9");
        ledger.set(ledger.problem(), "amount_due = 100");
        finds(Contradiction.MONEY_WITHOUT_PROJECT, loose);
    }
}

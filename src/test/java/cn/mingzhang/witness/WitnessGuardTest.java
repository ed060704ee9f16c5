package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemNumber;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL as the application's own login: forged signatures do not close a problem whose witnesses are missing. */
@DatabaseTest
@DisplayName("数据库拒绝缺少佐证记录的销号")
class WitnessGuardTest {
    @Autowired
    private Road road;

    @Autowired
    private ScreeningDesk screenings;

    @Autowired
    private JdbcClient sql;

    private ProblemNumber reviewed() {
        var number = road.rectifying();
        road.workDone(number);
        road.pay(number);
        road.toVerification(number, NoticeScope.NONE);
        return number;
    }

    @Test
    @DisplayName("无核查记录，伪造签批不得销号")
    void withoutACheck() {
        var number = reviewed();
        road.screened(number);
        road.determined(number);
        refusedToClose(number, "缺核查记录");
    }

    @Test
    @DisplayName("核查结论不是整改到位的，不得销号")
    void withACheckThatFailed() {
        var number = reviewed();
        road.screened(number);
        road.determined(number);
        var id = road.checked(number);
        assertThat(id).isPositive();
        sql.sql(
                        "INSERT INTO check_record (problem_id, after_signature, checked_on, place, papers, methods, finding, conclusion,"
                                + " filer_id, filer_name, filer_unit_id, filer_unit, filed_on, recorded_at)"
                                + " SELECT problem_id, after_signature, checked_on, place, papers, methods, finding, 'NOT_CONFIRMED',"
                                + " filer_id, filer_name, filer_unit_id, filer_unit, filed_on, recorded_at FROM check_record WHERE id = :id")
                .param("id", id)
                .update();
        refusedToClose(number, "缺核查记录");
    }

    @Test
    @DisplayName("第二核查人未确认，不得销号")
    void withoutTheSecondConfirmation() {
        var number = reviewed();
        road.screened(number);
        road.determined(number);
        road.checkedByOne(number);
        refusedToClose(number, "缺两名核查人的确认");
    }

    @Test
    @DisplayName("未作线索筛查，不得销号")
    void withoutAScreening() {
        var number = reviewed();
        road.checked(number);
        road.determined(number);
        refusedToClose(number, "纪检会签条件未齐");
    }

    @Test
    @DisplayName("须查的未答复，不得销号")
    void withoutTheKeepersAnswer() {
        var number = reviewed();
        road.checked(number);
        road.determined(number);
        screenings.handOver(number, "达纪线移1号", "", road.officer("inspector"));
        road.screened(number);
        refusedToClose(number, "纪检会签条件未齐");
    }

    @Test
    @DisplayName("责任未查明、损失未定准，不得销号")
    void withoutAFinding() {
        var number = reviewed();
        road.checked(number);
        road.screened(number);
        refusedToClose(number, "责任未查明");
    }

    @Test
    @DisplayName("佐证记录齐全的，同样的签批即可销号：拒绝的正是所缺的记录")
    void withEverythingItCloses() {
        var number = reviewed();
        road.checked(number);
        road.screened(number);
        road.determined(number);
        forgeUntilSignOff(number);
        forge(number, "SIGN_OFF", "CLOSED", road.officer("deputy"), "GROUP_DEPUTY");
        assertThat(sql.sql("SELECT stage FROM problem WHERE number = :n")
                        .param("n", number.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Stage.CLOSED.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE check_record SET finding = 'x'",
                "DELETE FROM check_confirmation",
                "UPDATE receipt_entry SET amount = 1",
                "DELETE FROM problem_finding",
                "DELETE FROM notice_objection",
                "UPDATE notice_objection_answer SET outcome = 'REJECTED'",
                "DELETE FROM look_back",
                "UPDATE look_back SET due_on = NULL",
                "TRUNCATE problem_finding CASCADE"
            })
    @DisplayName("记录只增不改")
    void recordsOnlyGrow(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("倒填签批次数的核查记录不予接受")
    void nothingIsBackdated() {
        var number = reviewed();
        var id = road.checked(number);
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO problem_finding (problem_id, after_signature, responsibility, statement, officer_id,"
                                        + " officer_name, officer_unit, found_on, recorded_at)"
                                        + " SELECT problem_id, after_signature + 5, 'NONE', 'x', filer_id, filer_name, filer_unit,"
                                        + " filed_on, recorded_at FROM check_record WHERE id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("现状不符");
    }

    @Test
    @DisplayName("未列名的人不得确认核查记录")
    void onlyANamedCheckerConfirms() {
        var number = reviewed();
        var id = road.checkedByOne(number);
        assertThatThrownBy(() -> confirm(id, road.officer("inspector"))).hasMessageContaining("核查人");
    }

    @Test
    @DisplayName("超过应收的到账不予接受")
    void nothingIsOverpaid() {
        var number = road.rectifying();
        assertThatThrownBy(() -> pay(number, 80_001, road.officer("treasury"))).hasMessageContaining("超过应收");
    }

    @Test
    @DisplayName("非财政岗位不得确认到账")
    void onlyTheTreasuryConfirms() {
        var number = road.rectifying();
        assertThatThrownBy(() -> pay(number, 100, road.officer("county"))).hasMessageContaining("财政");
    }

    private void pay(ProblemNumber number, long fen, Officer officer) {
        sql.sql("""
                        WITH r AS (
                            INSERT INTO receipt (number, unit_id, voucher, voucher_number, attempt, voucher_on, amount, payer, source, remark,
                                officer_id, officer_name, officer_unit, entered_on, recorded_at)
                            SELECT 'SK-2021-9999', responsible_unit_id, 'BANK_SLIP', '1', 1, :today, :fen, '', 'HAND', '', :treasury, '', '',
                                :today, recorded_at FROM problem WHERE number = :n RETURNING id, recorded_at),
                        c AS (
                            INSERT INTO receipt_confirmation (receipt_id, confirmed_on, officer_id, officer_name, officer_unit, recorded_at)
                            SELECT id, :today, :treasury, '', '', recorded_at FROM r)
                        SELECT id FROM r
                        """)
                .param("n", number.value())
                .param("fen", fen)
                .param("treasury", road.officer("treasury").id())
                .param("today", road.today())
                .query(Long.class)
                .single();
        sql.sql(
                        "INSERT INTO receipt_entry (receipt_id, kind, problem_id, amount, reason, officer_id, officer_name, officer_unit,"
                                + " entered_on, recorded_at) SELECT r.id, 'ALLOCATION', p.id, :fen, '', :officer, '', '', :today,"
                                + " p.recorded_at FROM problem p, receipt r WHERE p.number = :n AND r.number = 'SK-2021-9999'")
                .param("n", number.value())
                .param("fen", fen)
                .param("officer", officer.id())
                .param("today", road.today())
                .update();
    }

    private void confirm(long check, Officer officer) {
        sql.sql("INSERT INTO check_confirmation (check_id, officer_id, confirmed_on, recorded_at)"
                        + " SELECT id, :officer, filed_on, recorded_at FROM check_record WHERE id = :check")
                .param("check", check)
                .param("officer", officer.id())
                .update();
    }

    private void refusedToClose(ProblemNumber number, String why) {
        forgeUntilSignOff(number);
        assertThatThrownBy(() -> forge(number, "SIGN_OFF", "CLOSED", road.officer("deputy"), "GROUP_DEPUTY"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("不得销号")
                .hasMessageContaining(why);
    }

    private void forgeUntilSignOff(ProblemNumber number) {
        forge(number, "VERIFY", "PUBLIC_NOTICE", road.officer("resident"), "RESIDENT");
        forge(number, "END_NOTICE", "AWAITING_COUNTERSIGN", null, "SYSTEM");
        forge(number, "COUNTERSIGN", "AWAITING_SIGN_OFF", road.officer("inspector2"), "SUPERVISOR");
    }

    /** What SQL can do: a signature that fits, and the movement that goes with it. */
    private void forge(ProblemNumber number, String step, String to, @Nullable Officer officer, String post) {
        sql.sql(
                        "INSERT INTO problem_signature (problem_id, ordinal, round, step, stage_from, stage_to, officer_id, officer_name,"
                                + " officer_post, unit_name, remark, snapshot, digest, signed_on, signed_at, recorded_at)"
                                + " SELECT id, signatures + 1, round, :step, stage, :to, :officer, '某人', :post, '某单位', '', '', :digest,"
                                + " :today, recorded_at, recorded_at FROM problem WHERE number = :n")
                .param("n", number.value())
                .param("step", step)
                .param("to", to)
                .param("officer", officer == null ? null : officer.id())
                .param("post", post)
                .param("digest", Stream.generate(() -> "0").limit(64).reduce("", String::concat))
                .param("today", road.today())
                .update();
        sql.sql("UPDATE problem SET stage = :to, signatures = signatures + 1, version = version + 1,"
                        + " closed_on = CASE WHEN :to = 'CLOSED' THEN :today END,"
                        + " closure_number = CASE WHEN :to = 'CLOSED' THEN '伪造' END WHERE number = :n")
                .param("n", number.value())
                .param("to", to)
                .param("today", road.today())
                .update();
    }
}

package cn.mingzhang.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.witness.Road;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL as the application's own login: no signature on paper without a record that a second person has confirmed. */
@DatabaseTest
@DisplayName("数据库拒绝未经第二人核对的纸质签批")
class PaperGuardTest {
    @Autowired
    private Road road;

    @Autowired
    private PaperDesk desk;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private ProblemNumber number;
    private long print;
    private LocalDate today;

    @BeforeEach
    void aPaperIsRecorded() {
        number = road.applied();
        today = clock.today();
        var office = road.officer("office");
        var version = road.file(number).version();
        print = desk.print(number, "ENDORSE", id("countyhead"), version, office);
        var code = sql.sql("SELECT code FROM paper_print WHERE id = :id")
                .param("id", print)
                .query(String.class)
                .single();
        try (var scan = Uploads.of(Upload.of("签批单.pdf", Samples.pdf("signed")))) {
            desk.record(number, print, new NewEntry(code, today, null, "同意"), scan, office);
        }
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo("mingzhang_app");
    }

    @Test
    @DisplayName("经第二人核对的：可以，同一张只用一次")
    void withAConfirmedRecord() {
        judge("resident", true);
        assertThatCode(() -> sign("countyhead", "ENDORSE", "同意")).doesNotThrowAnyException();
        refused(() -> sign("countyhead", "ENDORSE", "同意"), "problem_signature");
    }

    @Test
    @DisplayName("没有核对：拒绝")
    void withoutAVerdict() {
        refused(() -> sign("countyhead", "ENDORSE", "同意"), "第二人确认");
    }

    @Test
    @DisplayName("未予确认：拒绝")
    void withARejection() {
        judge("resident", false);
        refused(() -> sign("countyhead", "ENDORSE", "同意"), "第二人确认");
    }

    @Test
    @DisplayName("换人、换意见、换内容：拒绝")
    void anythingElseThanWhatWasSigned() {
        judge("resident", true);
        refusedAlone(() -> sign("countyhead", "ENDORSE", "不同意"), "第二人确认");
        refusedAlone(() -> sign("head", "ENDORSE", "同意"), "第二人确认");
        refusedAlone(() -> insert("countyhead", "ENDORSE", "同意", "x", "repeat('0', 64)"), "第二人确认");
    }

    @Test
    @DisplayName("登记人、签批人自己核对，不任该岗的人核对：拒绝")
    void theWrongSecondPerson() {
        refusedAlone(() -> judge("office", true), "第二人");
        refusedAlone(() -> judge("countyhead", true), "第二人");
        refusedAlone(() -> judge("county", true), "岗位");
        refusedAlone(() -> judge("leader", true), "岗位");
    }

    @Test
    @DisplayName("确认而不生效：提交时拒绝")
    void aConfirmationWithoutItsSignature() {
        judge("resident", true);
        refused(() -> sql.sql("SET CONSTRAINTS ALL IMMEDIATE").update(), "没有生效");
    }

    @Test
    @DisplayName("一张签批单一次只登记一份；倒签、签批人自录：拒绝")
    void theWrongRecord() {
        refusedAlone(() -> record("office", today), "已有代录");
        judge("resident", false);
        refusedAlone(() -> record("office", today.minusDays(1)), "不符");
        refusedAlone(() -> record("countyhead", today), "不符");
        refusedAlone(() -> record("treasury", today), "不符");
        assertThatCode(() -> record("office", today)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("只增不改")
    void nothingIsAltered() {
        for (var statement : new String[] {
            "UPDATE paper_print SET officer_id = printer_id",
            "DELETE FROM paper_record",
            "UPDATE paper_record SET remark = 'x'",
            "TRUNCATE paper_verdict",
            "UPDATE problem_signature SET paper_id = NULL",
        }) {
            refusedAlone(() -> sql.sql(statement).update(), "");
        }
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatThrownBy(deed).isInstanceOf(DataAccessException.class).hasMessageContaining(why);
    }

    /** In a savepoint, so that the test goes on. */
    private void refusedAlone(Runnable deed, String why) {
        sql.sql("SAVEPOINT before").update();
        refused(deed::run, why);
        sql.sql("ROLLBACK TO SAVEPOINT before").update();
    }

    private void judge(String login, boolean confirmed) {
        sql.sql(
                        "INSERT INTO paper_verdict SELECT id, :confirmed, CASE WHEN :confirmed THEN '' ELSE 'x' END, :officer, 'x', 'x', :on,"
                                + " recorded_at FROM paper_record WHERE print_id = :print ORDER BY id DESC LIMIT 1")
                .param("confirmed", confirmed)
                .param("officer", id(login))
                .param("on", today)
                .param("print", print)
                .update();
    }

    private void record(String login, LocalDate signedOn) {
        sql.sql(
                        "INSERT INTO paper_record (print_id, signed_on, remark, scan_id, recorder_id, recorder_name, recorder_unit, recorded_on, recorded_at)"
                                + " SELECT print_id, :signed, remark, scan_id, :officer, 'x', 'x', :on, recorded_at FROM paper_record"
                                + " WHERE print_id = :print LIMIT 1")
                .param("signed", signedOn)
                .param("officer", id(login))
                .param("on", today)
                .param("print", print)
                .update();
    }

    private void sign(String login, String step, String remark) {
        insert(login, step, remark, null, null);
    }

    private void insert(String login, String step, String remark, @Nullable String content, @Nullable String digest) {
        sql.sql("""
                        INSERT INTO problem_signature (problem_id, ordinal, round, step, stage_from, stage_to, officer_id, officer_name, officer_post,
                               unit_name, paper_id, remark, snapshot, digest, signed_on, signed_at, recorded_at)
                        SELECT p.id, p.signatures + 1, p.round, :step, p.stage, 'UNDER_REVIEW', :officer, 'x', 'UNIT_HEAD', 'x', q.id, :remark,
                               %s, %s, :today, p.recorded_at, p.recorded_at
                          FROM problem p JOIN paper_print q ON q.subject_id = p.id WHERE q.id = :print
                        """.formatted(
                        content == null ? "q.content" : "'" + content + "'", digest == null ? "q.digest" : digest))
                .param("step", step)
                .param("officer", id(login))
                .param("remark", remark)
                .param("today", today)
                .param("print", print)
                .update();
    }

    private long id(String login) {
        return road.officer(login).id();
    }
}

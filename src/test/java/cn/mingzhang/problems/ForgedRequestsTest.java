package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.witness.Road;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requests that no page of ours sends. Each gets the answer of the contract, in its order, and leaves everything as it was. */
@WebTest
class ForgedRequestsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private JdbcClient sql;

    private ProblemNumber number;
    private String before;

    @BeforeEach
    void aProblemAwaitingSignOff() {
        number = road.awaitingSignOff();
        before = everything();
    }

    @Test
    @DisplayName("审批人凭自己的口令可以销号：以下各例只差一处")
    void theRequestThatIsInOrderIsTaken() {
        assertThat(send("deputy", form())).hasStatus(302);
        assertThat(road.file(number).stage().name()).isEqualTo("CLOSED");
        assertThat(everything()).isNotEqualTo(before);
    }

    @Test
    @DisplayName("无令牌：403")
    void withoutATokenNothingIsRead() {
        var answer = mvc.post()
                .uri("/problems/{n}/closure/signatures", number)
                .param("step", "SIGN_OFF")
                .with(Cast.as("deputy"))
                .exchange();
        assertRefused(answer, 403);
    }

    @Test
    @DisplayName("未登录：请先登录")
    void aStrangerIsSentToTheDoor() {
        var answer = mvc.post()
                .uri("/problems/{n}/closure/signatures", number)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302).redirectedUrl().endsWith("/login");
        assertUnchanged();
    }

    @ParameterizedTest
    @DisplayName("不可见：404，不论其他")
    @ValueSource(strings = {"2019-0001", "9999-9999", "x", "2021-1"})
    void whatIsNotThereIsNotFound(String address) {
        var forged = form();
        forged.remove("version");
        forged.put("password", "wrong");
        assertRefused(send("deputy", forged, address), 404);
    }

    @ParameterizedTest
    @DisplayName("草稿只对登记者可见：404")
    @ValueSource(strings = {"county", "countyhead", "head", "reviewer", "deputy", "leader", "treasury"})
    void aDraftIsNotFound(String login) {
        var draft = road.drafted("DU-05", Procedure.SHORT, Yuan.ZERO, Yuan.ZERO);
        before = everything();
        var forged = form();
        forged.put("step", "SERVE");
        assertRefused(send(login, forged, draft.value()), 404);
    }

    @ParameterizedTest
    @DisplayName("岗位不符：403，先于版本与口令")
    @CsvSource({
        "SIGN_OFF, county",
        "SIGN_OFF, countyhead",
        "SIGN_OFF, reviewer",
        "SIGN_OFF, resident",
        "SIGN_OFF, inspector",
        "SIGN_OFF, office",
        "SIGN_OFF, leader",
        "SIGN_OFF, keeper",
        "RETURN, inspector",
        "COUNTERSIGN, deputy",
        "VERIFY, deputy",
        "APPLY, countyhead",
        "ENDORSE, county",
        "REOPEN, deputy",
        // By the clock and by the system: nobody's.
        "END_NOTICE, deputy",
        "LAPSE, deputy"
    })
    void whoDoesNotHoldTheStepIsRefused(String step, String login) {
        var forged = form();
        forged.put("step", step);
        forged.remove("version");
        forged.put("password", "wrong");
        assertRefused(send(login, forged), 403);
    }

    @ParameterizedTest
    @DisplayName("三员不办业务：404")
    @ValueSource(strings = {"sysadmin", "secadmin", "auditor"})
    void administratorsSeeNoProblem(String login) {
        assertRefused(send(login, form()), 404);
    }

    @ParameterizedTest
    @DisplayName("无版本：400")
    @ValueSource(strings = {"", "x", "-1", "1.0", "99999999999"})
    void withoutAVersionItIsNoRequest(String version) {
        var forged = form();
        forged.put("version", version);
        assertRefused(send("deputy", forged), 400);
    }

    @Test
    @DisplayName("缺版本字段：400")
    void withoutTheFieldNeither() {
        var forged = form();
        forged.remove("version");
        assertRefused(send("deputy", forged), 400);
    }

    @ParameterizedTest
    @DisplayName("没有的步骤：400")
    @ValueSource(strings = {"", "CLOSE", "sign_off", "SIGN_OFF;DROP"})
    void aStepThatNoTableHasIsNoRequest(String step) {
        var forged = form();
        forged.put("step", step);
        assertRefused(send("deputy", forged), 400);
    }

    @ParameterizedTest
    @DisplayName("跳步：409")
    @CsvSource({
        "COUNTERSIGN, inspector",
        "VERIFY, resident",
        "REVIEW, reviewer",
        "ENDORSE, countyhead",
        "APPLY, county",
        "ACCEPT, countyhead",
        "SERVE, inspector",
        "REOPEN, resident",
        "CONFIRM, resident",
        "RESUME, deputy",
        "WITHDRAW, county"
    })
    void aStepThatIsNotOpenHereConflicts(String step, String login) {
        var forged = form();
        forged.put("step", step);
        forged.put("password", "wrong");
        assertRefused(send(login, forged), 409);
    }

    @Test
    @DisplayName("版本已旧：409，先于口令")
    void aStaleVersionConflicts() {
        var forged = form();
        forged.put("version", Integer.toString(road.file(number).version() - 1));
        forged.put("password", "wrong");
        assertRefused(send("deputy", forged), 409);
    }

    @Test
    @DisplayName("口令不对：422，保留所填，计入失败次数")
    void aWrongPasswordIsSaidAndWhatWasTypedStays() {
        var forged = form();
        forged.put("password", "wrong");
        forged.put("remark", "请保留这一句");
        var answer = send("deputy", forged);
        assertRefused(answer, 422);
        assertThat(answer).bodyText().contains("请保留这一句").doesNotContain("value=\"wrong\"");
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    @DisplayName("其他拒绝不计入失败次数")
    void onlyAPasswordThatWasJudgedCounts() {
        var forged = form();
        forged.put("password", "wrong");
        send("inspector", forged);
        forged.put("version", "0");
        send("deputy", forged);
        assertThat(failures()).isZero();
    }

    @Test
    @DisplayName("条件不备：422，逐条说明")
    void anUnmetConditionIsSaid() {
        var forged = form();
        forged.put("step", "RETURN");
        forged.put("remark", "");
        var answer = send("deputy", forged);
        assertRefused(answer, 422);
        assertThat(answer).bodyText().contains("checklist");
    }

    @Test
    @DisplayName("意见过长：422")
    void aRemarkBeyondBoundsIsSaid() {
        var forged = form();
        forged.put("remark", "长".repeat(10_000));
        assertRefused(send("deputy", forged), 422);
    }

    private Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("step", "SIGN_OFF");
        form.put("remark", "同意销号");
        form.put("version", Integer.toString(road.file(number).version()));
        form.put("password", DemoCast.PASSWORD);
        return form;
    }

    private MvcTestResult send(String login, Map<String, String> form) {
        return send(login, form, number.value());
    }

    private MvcTestResult send(String login, Map<String, String> form, String address) {
        var request = mvc.post().uri("/problems/{n}/closure/signatures", address);
        form.forEach(request::param);
        return request.with(csrf()).with(Cast.as(login)).exchange();
    }

    private void assertRefused(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(everything()).isEqualTo(before);
    }

    /** Where every file stands, how often it was signed and changed, and how long the trail is. */
    private String everything() {
        return sql.sql("""
                        SELECT concat_ws('/',
                            (SELECT string_agg(concat_ws(' ', number, stage, version, signatures), ',' ORDER BY number) FROM problem),
                            (SELECT count(*) FROM problem_signature),
                            (SELECT count(*) FROM trail_entry))
                        """).query(String.class).single();
    }

    private int failures() {
        return sql.sql("SELECT coalesce(sum(failures), 0) FROM sign_in_failure")
                .query(Integer.class)
                .single();
    }
}

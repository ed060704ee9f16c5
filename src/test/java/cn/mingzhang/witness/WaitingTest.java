package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.MovableClock;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Step;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.people.Waiting.Bucket;
import cn.mingzhang.problems.RectificationDesk;
import cn.mingzhang.problems.RequestDesk;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who finds what on his desk, one situation after the other along the road. */
@DatabaseTest
@DisplayName("工作台：事项走到谁，就等谁办")
class WaitingTest {
    @Autowired
    private Road road;

    @Autowired
    private List<Waiting> capabilities;

    @Autowired
    private RectificationDesk work;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private ScreeningDesk screenings;

    @Autowired
    private CheckDesk checks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EntityManager entities;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("草稿等起草人；交办后等责任单位负责人")
    void aDraftThenTheUnitsHead() {
        var number = road.drafted("FE-04", Procedure.GENERAL, Yuan.ofFen(100_000), Yuan.ZERO);
        assertThat(waiting("inspector")).isEqualTo(Map.of("drafts", 1L));
        assertThat(waiting("inspector2")).isEmpty();
        road.sign(number, Step.SERVE, "inspector2");
        assertThat(waiting("inspector")).isEmpty();
        assertThat(waiting("countyhead")).isEqualTo(Map.of("to-accept", 1L));
        assertThat(waiting("head")).isEmpty();
        road.sign(number, Step.DISPUTE, "countyhead");
        assertThat(waiting("inspector")).isEqualTo(Map.of("disputes", 1L));
        assertThat(waiting("resident")).isEqualTo(Map.of("disputes", 1L));
    }

    @Test
    @DisplayName("认领后等经办人；有欠款的另等收费员和财政")
    void theWorkAndItsMoney() {
        var number = road.rectifying();
        assertThat(waiting("county")).isEqualTo(Map.of("to-rectify", 1L, "money", 1L));
        assertThat(waiting("rectifier")).isEmpty();
        assertThat(waiting("feeclerk")).isEmpty();
        assertThat(waiting("treasury")).isEqualTo(Map.of("payments", 1L));
        var line = bucket("treasury", "payments").lines().get(0);
        assertThat(line.text()).contains("1,000.00").doesNotContain("某小区");
        assertThat(line.lamp()).isNull();
        road.pay(number);
        assertThat(waiting("county")).isEqualTo(Map.of("to-rectify", 1L));
        assertThat(waiting("treasury")).isEmpty();
    }

    @Test
    @DisplayName("过了时限转为逾期，且醒目")
    void whatIsOverduePresses() {
        road.rectifying();
        clock.forward(91);
        assertThat(waiting("county")).isEqualTo(Map.of("overdue", 1L, "money", 1L));
        var overdue = bucket("county", "overdue");
        assertThat(overdue.urgent()).isTrue();
        assertThat(overdue.lines().get(0).lamp().colour()).isEqualTo("red");
    }

    @Test
    @DisplayName("填报的状态等负责人确认；确认整改到位的可以申请销号")
    void theStatusIsConfirmedThenClosureIsAppliedFor() {
        var number = road.shortRectifying();
        work.claimStatus(number, Rectification.RECTIFIED, "", road.officer("county"));
        assertThat(waiting("countyhead")).isEqualTo(Map.of("status-to-confirm", 1L));
        work.confirmStatus(number, road.officer("countyhead"));
        assertThat(waiting("countyhead")).isEmpty();
        assertThat(waiting("county")).isEqualTo(Map.of("to-apply", 1L));
    }

    @Test
    @DisplayName("申请之后依次等：单位、初审、核查、公示、会签、审批")
    void theSignaturesOneAfterTheOther() {
        var number = road.rectifying();
        road.workDone(number);
        road.pay(number);
        road.sign(number, Step.APPLY, "county");
        assertThat(waiting("county")).isEmpty();
        assertThat(waiting("countyhead")).isEqualTo(Map.of("to-endorse", 1L));
        assertThat(waiting("head")).isEmpty();
        road.sign(number, Step.ENDORSE, "countyhead");
        assertThat(waiting("reviewer")).isEqualTo(Map.of("to-review", 1L));
        road.returnToWork(number, "reviewer");
        assertThat(waiting("county")).isEqualTo(Map.of("returned", 1L));
        assertThat(bucket("county", "returned").urgent()).isTrue();
    }

    @Test
    @DisplayName("核查记录等第二核查人以口令确认")
    void theSecondCheckerIsWaitedFor() {
        var number = road.awaitingVerification();
        assertThat(waiting("resident")).isEqualTo(Map.of("to-verify", 1L));
        var second = road.officer("resident2");
        var id = checks.file(
                number, road.check(CheckConclusion.CONFIRMED, second), Uploads.of(), road.officer("resident"));
        assertThat(waiting("resident")).isEqualTo(Map.of("to-verify", 1L));
        assertThat(waiting("resident2")).isEqualTo(Map.of("to-verify", 1L, "checks-to-confirm", 1L));
        checks.confirm(number, id, second);
        assertThat(waiting("resident2")).isEqualTo(Map.of("to-verify", 1L));
        road.sign(number, Step.VERIFY, "resident");
        assertThat(waiting("resident")).isEmpty();
        assertThat(waiting("office")).isEqualTo(Map.of("notices", 1L));
    }

    @Test
    @DisplayName("会签、审批；组长不审批本单位的")
    void countersignAndSignOff() {
        var number = road.awaitingCountersign();
        assertThat(waiting("inspector")).isEqualTo(Map.of("to-countersign", 1L));
        road.determined(number);
        road.screened(number);
        road.sign(number, Step.COUNTERSIGN, "inspector2");
        assertThat(waiting("inspector")).isEmpty();
        assertThat(waiting("deputy")).isEqualTo(Map.of("to-sign-off", 1L));
        assertThat(waiting("head")).isEqualTo(Map.of("to-sign-off", 1L));
        assertThat(bucket("head", "to-sign-off").lines().get(0).href()).isEqualTo("/problems/" + number + "/closure");
    }

    @Test
    @DisplayName("销号之后，回头看到期前三十天出现在派驻组的工作台上")
    void theLookBackComesInItsTime() {
        road.closed();
        assertThat(waiting("resident")).isEmpty();
        clock.forward(160);
        assertThat(waiting("resident")).isEqualTo(Map.of("look-backs", 1L));
        assertThat(bucket("resident", "look-backs").lines().get(0).lamp().words())
                .doesNotContain("已办结");
    }

    @Test
    @DisplayName("延期、更正：等批的人，批过的告诉经办人")
    void requestsAndTheirAnswers() {
        var number = road.rectifying();
        requests.askExtension(number, road.today().plusDays(120), "施工受汛期影响", road.officer("county"));
        assertThat(waiting("office")).isEqualTo(Map.of("extensions", 1L));
        requests.decideExtension(number, true, "同意", road.officer("office"));
        assertThat(waiting("office")).isEmpty();
        assertThat(waiting("county")).containsEntry("extension-answered", 1L);
        clock.forward(20);
        assertThat(waiting("county")).doesNotContainKey("extension-answered");
        road.workDone(number);
        road.pay(number);
        road.sign(number, Step.APPLY, "county");
        requests.askCorrection(number, "应收金额有误", road.officer("county"));
        assertThat(waiting("inspector")).isEqualTo(Map.of("corrections", 1L));
    }

    @Test
    @DisplayName("欠不欠答复，只有线索管理员的工作台知道")
    void whetherAnAnswerIsOwedIsToldToTheKeeperAlone() {
        var number = road.rectifying();
        screenings.handOver(number, "达纪案管〔2021〕7号", "", road.officer("inspector"));
        assertThat(waiting("keeper")).isEqualTo(Map.of("answers-owed", 1L));
        for (var login :
                List.of("county", "countyhead", "head", "office", "deputy", "treasury", "leader", "petition")) {
            assertThat(all(login).keySet()).as(login).doesNotContain("answers-owed");
        }
    }

    @Test
    void fiveLinesAtMostButAllAreCounted() {
        for (var n = 0; n < 7; n++) {
            road.shortRectifying();
        }
        var bucket = bucket("county", "to-rectify");
        assertThat(bucket.count()).isEqualTo(7);
        assertThat(bucket.lines()).hasSize(5);
        assertThat(bucket.more()).isEqualTo(2);
    }

    private Map<String, Long> waiting(String login) {
        return all(login).entrySet().stream()
                .filter(bucket -> bucket.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Long> all(String login) {
        return buckets(login).stream().collect(Collectors.toMap(Bucket::key, Bucket::count));
    }

    private Bucket bucket(String login, String key) {
        return buckets(login).stream()
                .filter(bucket -> bucket.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Bucket> buckets(String login) {
        entities.flush();
        var officer = road.officer(login);
        return capabilities.stream()
                .flatMap(capability -> capability.on(officer).stream())
                .toList();
    }
}

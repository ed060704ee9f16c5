package cn.mingzhang.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("核定：一人提出，第二人核准，只增不改")
class FeeLedgerTest {
    @Autowired
    private FeeRoad road;

    @Autowired
    private FeeLedger fees;

    @Autowired
    private RuleDesk rules;

    @Autowired
    private Grounds grounds;

    @Autowired
    private JdbcClient sql;

    private String project;

    @BeforeEach
    void aProject() {
        road.standard();
        project = road.project("滨江某苑");
    }

    private Assessment of(String number) {
        return fees.seen(number, road.officer("leader"));
    }

    @Test
    @DisplayName("核准后施行，留存当时所用的规则行")
    void anApprovedAssessmentKeepsItsLines() {
        var number = road.assessed(project, "1000.5");
        var kept = of(number);
        assertThat(kept.state()).isEqualTo(State.IN_FORCE);
        assertThat(kept.payable()).isEqualTo(Yuan.parse("1000500.00"));
        assertThat(kept.verified()).as("the standard is not verified").isFalse();
        assertThat(kept.lines().get(2).text()).isEqualTo("1,000.5㎡ × 1,000元/㎡ = 1,000,500.00元");
    }

    @Test
    @DisplayName("提出人不得自己核准；其他岗位、其他单位不得核准")
    void onlyASecondPersonOfTheOfficeApproves() {
        var number = fees.propose(project, road.asked("10"), road.officer("feeclerk"));
        for (var login : new String[] {"feeclerk", "countyhead", "treasury", "inspector", "leader"}) {
            assertThatThrownBy(() -> fees.answer(number, true, "", road.officer(login)))
                    .as(login)
                    .isInstanceOfAny(WrongPost.class, NotVisible.class);
        }
        fees.answer(number, true, "", road.officer("reviewer"));
        assertThatThrownBy(() -> fees.answer(number, true, "", road.officer("head")))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rectifier", "head", "office", "inspector", "treasury"})
    @DisplayName("只有本单位收费员提出")
    void onlyTheClerkProposes(String login) {
        assertThatThrownBy(() -> fees.propose(project, road.asked("10"), road.officer(login)))
                .isInstanceOf(WrongPost.class);
    }

    @Test
    @DisplayName("别的县看不见：404")
    void anotherCountySeesNothing() {
        assertThatThrownBy(() -> fees.propose(project, road.asked("10"), road.officer("county")))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName("重新核定是一份新的，旧的保留")
    void aNewAssessmentReplacesAndTheOldStays() {
        var old = road.assessed(project, "100");
        var next = road.assessed(project, "90");
        assertThat(of(old).state()).isEqualTo(State.REPLACED);
        assertThat(of(old).payable()).isEqualTo(Yuan.parse("100000.00"));
        assertThat(of(next).replacesId()).isEqualTo(of(old).id());
        assertThatThrownBy(() -> {
                    fees.propose(project, road.asked("80"), road.officer("feeclerk"));
                    fees.propose(project, road.asked("70"), road.officer("feeclerk"));
                })
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("不予核准须写理由；不影响原核定")
    void aRefusalHasAReason() {
        var old = road.assessed(project, "100");
        var number = fees.propose(project, road.asked("90"), road.officer("feeclerk"));
        assertThatThrownBy(() -> fees.answer(number, false, " ", road.officer("head")))
                .isInstanceOf(Unfit.class);
        fees.answer(number, false, "面积依据不足", road.officer("head"));
        assertThat(of(number).state()).isEqualTo(State.REFUSED);
        assertThat(of(old).state()).isEqualTo(State.IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "RG07, 民函〔2018〕3号, , 0.00",
        "RG08, 民函〔2018〕3号, , 500000.00",
        "RG07, , fees.flaw.CERTIFICATE_MISSING, ",
        "RG09, 民函〔2018〕3号, fees.flaw.OUTSIDE_ITS_DATES, ",
        "UG01, 招商协议, fees.flaw.NOT_LAWFUL, ",
        "UG02, 会议纪要, fees.flaw.NOT_LAWFUL, ",
        "UG05, 欠条, fees.flaw.NOT_LAWFUL, "
    })
    @DisplayName("减免只凭依据、比例、认定文件和施行期间")
    void aReductionNeedsItsGround(
            String code, @Nullable String certificate, @Nullable String flaw, @Nullable String payable) {
        var asked = reduced(code, certificate == null ? "" : certificate);
        if (flaw == null) {
            var number = fees.propose(project, asked, road.officer("feeclerk"));
            assertThat(of(number).payable()).isEqualTo(Yuan.parse(payable));
        } else {
            assertThatThrownBy(() -> fees.propose(project, asked, road.officer("feeclerk")))
                    .isInstanceOfSatisfying(
                            Unfit.class, unfit -> assertThat(unfit.getCodes()).containsExactly(flaw));
        }
    }

    private NewAssessment reduced(String code, String certificate) {
        var ground = grounds.inForce().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
        var asked = road.asked("1000");
        return new NewAssessment(
                asked.reference(),
                asked.referenceOn(),
                asked.reason(),
                asked.areas(),
                ground.id(),
                certificate,
                asked.dueOn(),
                "");
    }

    @Test
    @DisplayName("标准一人提出、另一人核准；同一期间只有一条；新的替代旧的，旧的保留")
    void aStandardIsAnsweredByASecondPerson() {
        var clerk = road.officer("feeclerk");
        var overlapping = rules.propose(road.newStandard("1200", LocalDate.of(2015, 1, 1), null), clerk);
        assertThatThrownBy(() -> rules.answerStandard(overlapping, true, "", clerk))
                .isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> rules.answerStandard(overlapping, true, "", road.officer("head")))
                .isInstanceOf(Unfit.class);
        rules.answerStandard(overlapping, false, "应写明替代哪一条", road.officer("head"));

        var old = sql.sql("SELECT id FROM fee_standard WHERE state = 'IN_FORCE'")
                .query(Long.class)
                .single();
        var open = fees.propose(project, road.asked("10"), clerk);
        var next = rules.propose(road.newStandard("1200", LocalDate.of(2000, 4, 27), old), clerk);
        rules.answerStandard(next, true, "", road.officer("reviewer"));
        assertThatThrownBy(() -> fees.answer(open, true, "", road.officer("head")))
                .as("the rule has moved between proposal and answer")
                .isInstanceOf(Unfit.class);
        assertThat(sql.sql("SELECT state FROM fee_standard WHERE id = :id")
                        .param("id", old)
                        .query(String.class)
                        .single())
                .isEqualTo("REPLACED");
        assertThatThrownBy(() -> rules.propose(road.newStandard("1", LocalDate.of(2000, 1, 1), old), clerk))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE fee_assessment SET payable = 0, reduced = assessed",
                "UPDATE fee_assessment SET state = 'PROPOSED', answered_on = NULL, answerer_id = NULL",
                "DELETE FROM fee_assessment",
                "UPDATE fee_assessment_line SET amount = 1",
                "UPDATE fee_standard SET rate = 1",
                "UPDATE fee_ground SET percent = 100",
                "UPDATE fee_ground SET state = 'PROPOSED'",
                "DELETE FROM fee_ground",
                "DELETE FROM fee_past_decision",
                "TRUNCATE fee_assessment CASCADE"
            })
    @DisplayName("数据库拒绝改动")
    void theDatabaseRefusesToChangeIt(String statement) {
        road.assessed(project, "100");
        assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "assessed + 1, reduced, payable + 1, 应收不等于面积乘以标准",
        "assessed, 1, payable - 1, fee_assessment_check",
    })
    @DisplayName("数据库自己也核算一遍")
    void theDatabaseReckonsItself(String assessed, String reduced, String payable, String why) {
        road.assessed(project, "100");
        var other = road.project("另一项目");
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO fee_assessment (number, project_id, state, reference, reference_on, reference_reason,"
                                        + " standard_id, certificate, required_area, built_area, above_ground_area, charged_area, assessed, reduced,"
                                        + " payable, verified, due_on, remark, proposer_id, proposer_name, proposer_unit, proposed_on, answer,"
                                        + " recorded_at) SELECT 'HD-2000-0001', (SELECT id FROM project WHERE number = :other), 'PROPOSED', reference,"
                                        + " reference_on, reference_reason, standard_id, certificate, required_area, built_area, above_ground_area,"
                                        + " charged_area, " + assessed + ", " + reduced + ", " + payable
                                        + ", verified, due_on, remark, proposer_id,"
                                        + " proposer_name, proposer_unit, proposed_on, answer, recorded_at FROM fee_assessment LIMIT 1")
                        .param("other", other)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }
}

package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.*;
import static cn.mingzhang.closure.Condition.*;

import cn.mingzhang.closure.Facts.CheckRecord;
import cn.mingzhang.closure.Facts.Checker;
import cn.mingzhang.closure.Facts.Work;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The conditions on persons: who may not sign what. */
class PersonsTest {
    @Test
    @DisplayName("申请人不得为自己的申请签字")
    void theApplicantDoesNotEndorse() {
        var applied = facts().withRound(round(Step.APPLY, ZHANG));
        assertMet(NOT_THE_APPLICANT, applied, COUNTY_HEAD);
        assertUnmet(NOT_THE_APPLICANT, applied, ZHANG);
        assertUnmet(NOT_THE_APPLICANT, facts(), COUNTY_HEAD);
    }

    @Test
    @DisplayName("初审人不得是申请人、签字人或佐证材料上传人")
    void theReviewerHadNoPartInTheWork() {
        var endorsed = municipal().withRound(round(Step.APPLY, CITY_RECTIFIER, Step.ENDORSE, CITY_HEAD));
        assertMet(NOT_OF_THE_WORK, endorsed, REVIEWER);
        assertUnmet(NOT_OF_THE_WORK, endorsed, CITY_RECTIFIER);
        assertUnmet(NOT_OF_THE_WORK, endorsed, CITY_HEAD);
        assertUnmet(
                NOT_OF_THE_WORK,
                endorsed.with(new Work(1, 0, 0, true, Rectification.RECTIFIED, false, true, Set.of(REVIEWER.id()))),
                REVIEWER);
    }

    @Test
    @DisplayName("核查不少于两人：签字人在内，另一人以本人口令确认")
    void twoCheckersTheSignerAmongThem() {
        assertMet(TWO_CHECKERS, facts(), RESIDENT);
        assertUnmet(TWO_CHECKERS, facts(), RESIDENT_2);
        assertUnmet(TWO_CHECKERS, facts(), DEPUTY);
        var once = new Checker(RESIDENT.id(), RESIDENTS.id(), true);
        assertUnmet(TWO_CHECKERS, facts().with(new CheckRecord(true, List.of(once))), RESIDENT);
        assertUnmet(TWO_CHECKERS, facts().with(new CheckRecord(true, List.of(once, once))), RESIDENT);
    }

    @Test
    @DisplayName("核查人不得是责任单位的人")
    void noCheckerIsOfTheUnit() {
        assertMet(CHECKERS_NOT_OF_THE_UNIT, facts());
        assertUnmet(CHECKERS_NOT_OF_THE_UNIT, facts().with(check(RESIDENT, ZHANG)));
        assertUnmet(CHECKERS_NOT_OF_THE_UNIT, facts().with(new CheckRecord(true, List.of())));
    }

    @Test
    @DisplayName("责任单位的人不得审批；市人防办自己的问题由副组长审批")
    void theSignOffIsNotOfTheUnit() {
        assertMet(NOT_OF_THE_RESPONSIBLE_UNIT, facts(), CITY_HEAD);
        assertMet(NOT_OF_THE_RESPONSIBLE_UNIT, facts(), DEPUTY);
        assertUnmet(NOT_OF_THE_RESPONSIBLE_UNIT, municipal(), CITY_HEAD);
        assertUnmet(NOT_OF_THE_RESPONSIBLE_UNIT, municipal(), LEADER);
        assertMet(NOT_OF_THE_RESPONSIBLE_UNIT, municipal(), DEPUTY);
        assertUnmet(NOT_OF_THE_RESPONSIBLE_UNIT, facts(), COUNTY_HEAD);
    }

    @Test
    @DisplayName("同一人在一轮中不得签两个环节")
    void nobodySignsTwice() {
        var before = facts().withRound(roundBeforeSignOff());
        assertMet(NOBODY_SIGNED_TWICE, before, DEPUTY);
        assertUnmet(NOBODY_SIGNED_TWICE, before, LI);
        assertUnmet(NOBODY_SIGNED_TWICE, before, REVIEWER);
        var doubled = facts().withRound(
                        round(Step.APPLY, ZHANG, Step.ENDORSE, COUNTY_HEAD, Step.VERIFY, LI, Step.COUNTERSIGN, LI));
        assertUnmet(NOBODY_SIGNED_TWICE, doubled, DEPUTY);
    }

    @Test
    @DisplayName("每个环节只看最后一次签字")
    void eachStepsLatestSignatureCounts() {
        var signedAnew = facts().withRound(round(
                Step.APPLY,
                ZHANG,
                Step.ENDORSE,
                COUNTY_HEAD,
                Step.VERIFY,
                LI,
                Step.VERIFY,
                RESIDENT,
                Step.COUNTERSIGN,
                LI));
        assertMet(NOBODY_SIGNED_TWICE, signedAnew, DEPUTY);
    }

    @Test
    @DisplayName("登记人不得作废自己登记的问题")
    void whoLoggedItDoesNotVoidIt() {
        assertMet(NOT_WHO_LOGGED_IT, facts(), LI_2);
        assertUnmet(NOT_WHO_LOGGED_IT, facts(), LI);
    }
}

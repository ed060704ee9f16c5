package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.*;
import static cn.mingzhang.closure.Condition.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.closure.Facts.Work;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Represented;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 代理: a stand-in takes the step of the absent, and never a way to his own work or to that of whom he stands in for. */
class StandInTest {
    private static final Officer CLERK = officer(31, "clerk", COUNTY);

    @Test
    @DisplayName("代理人以被代理人的岗位办理，并以其名义签批")
    void theStepOfTheAbsentIsOpenToHisStandIn() {
        var applied = facts().withRound(round(Step.APPLY, ZHANG));
        assertThat(Step.ENDORSE.isOpenTo(CLERK, Stage.APPLIED, applied)).isFalse();
        var standIn = standingIn(CLERK, COUNTY_HEAD, Post.UNIT_HEAD);
        assertThat(Step.ENDORSE.isOpenTo(standIn, Stage.APPLIED, applied)).isTrue();
        assertThat(Step.ENDORSE.representedBy(standIn, Stage.APPLIED, applied))
                .hasValueSatisfying(other -> assertThat(other.name()).isEqualTo("countyhead"));
        assertThat(Step.ENDORSE.unmet(attempt(applied, standIn))).isEmpty();
    }

    @Test
    @DisplayName("本人有权的，以本人名义")
    void whoMaySignHimselfSignsInHisOwnName() {
        var standIn = standingIn(LI, LI_2, Post.SUPERVISOR);
        assertThat(Step.COUNTERSIGN.representedBy(standIn, Stage.AWAITING_COUNTERSIGN, facts()))
                .isEmpty();
    }

    @Test
    @DisplayName("不得代理签批本人的申请")
    void theApplicantDoesNotEndorseAsAStandIn() {
        var applied = facts().withRound(round(Step.APPLY, ZHANG));
        var standIn = standingIn(ZHANG, COUNTY_HEAD, Post.UNIT_HEAD);
        assertThat(Step.ENDORSE.isOpenTo(standIn, Stage.APPLIED, applied)).isTrue();
        assertThat(Step.ENDORSE.unmet(attempt(applied, standIn))).containsExactly(NOT_THE_APPLICANT);
    }

    @Test
    @DisplayName("也不得代被代理人签批其本人的申请")
    void norForTheApplicantHimself() {
        var head = officer(12, "countyhead", COUNTY, Post.UNIT_HEAD, Post.RECTIFIER);
        var applied = facts().withRound(round(Step.APPLY, head));
        var standIn = standingIn(CLERK, head, Post.UNIT_HEAD);
        assertThat(Step.ENDORSE.unmet(attempt(applied, standIn))).containsExactly(NOT_THE_APPLICANT);
    }

    @Test
    @DisplayName("他人代为申请的，被代理人不得再签字")
    void whatWasSignedForSomebodyIsHisDoingToo() {
        var applied = facts().withRound(List.of(new SignatureFact(
                Step.APPLY, 1, Stage.RECTIFYING, Stage.APPLIED, CLERK.id(), COUNTY.id(), COUNTY_HEAD.id())));
        assertThat(Step.ENDORSE.unmet(attempt(applied, COUNTY_HEAD))).containsExactly(NOT_THE_APPLICANT);
    }

    @Test
    @DisplayName("上传佐证的，不得代理初审；被代理人上传的亦同")
    void theUploaderDoesNotReviewAsAStandIn() {
        var endorsed = municipal()
                .withRound(round(Step.APPLY, CITY_RECTIFIER, Step.ENDORSE, CITY_HEAD))
                .with(new Work(1, 0, 0, true, Rectification.RECTIFIED, false, true, Set.of(CITY_RECTIFIER.id(), 77L)));
        var request = attempt(endorsed, standingIn(officer(32, "fee", CITY), REVIEWER, Post.REVIEWER))
                .withNotice(NoticeScope.INTERNAL);
        assertThat(Step.REVIEW.unmet(request)).isEmpty();
        var uploader = attempt(endorsed, standingIn(officer(77, "fee", CITY), REVIEWER, Post.REVIEWER))
                .withNotice(NoticeScope.INTERNAL);
        assertThat(Step.REVIEW.unmet(uploader)).containsExactly(NOT_OF_THE_WORK);
        var forUploader = attempt(endorsed, standingIn(officer(32, "fee", CITY), officer(77, "r", CITY), Post.REVIEWER))
                .withNotice(NoticeScope.INTERNAL);
        assertThat(Step.REVIEW.unmet(forUploader)).containsExactly(NOT_OF_THE_WORK);
    }

    @Test
    @DisplayName("一轮之中，本人或以其名义签过的，不得再审批")
    void nobodySignsTwiceAlsoNotThroughAnother() {
        var before = facts().withRound(roundBeforeSignOff());
        var resident = standingIn(RESIDENT, DEPUTY, Post.GROUP_DEPUTY);
        assertThat(Step.SIGN_OFF.unmet(attempt(before, resident))).containsExactly(NOBODY_SIGNED_TWICE);
        var other = standingIn(RESIDENT_2, DEPUTY, Post.GROUP_DEPUTY);
        assertThat(Step.SIGN_OFF.unmet(attempt(before, other))).isEmpty();
        var inHisName = new ArrayList<>(before.round());
        inHisName.add(new SignatureFact(
                Step.VERIFY,
                6,
                Stage.AWAITING_VERIFICATION,
                Stage.PUBLIC_NOTICE,
                RESIDENT_2.id(),
                RESIDENTS.id(),
                DEPUTY.id()));
        assertThat(Step.SIGN_OFF.unmet(attempt(before.withRound(inHisName), DEPUTY)))
                .containsExactly(NOBODY_SIGNED_TWICE);
    }

    @Test
    @DisplayName("责任单位的人不得代理审批；市人防办自己的问题，只有副组长的代理可以审批")
    void theSignOffStaysOutsideTheUnit() {
        var mayor = officer(22, "vicemayor", GROUP, Post.GROUP_LEADER);
        var ofTheCity = standingIn(REVIEWER, mayor, Post.GROUP_LEADER);
        var outside = standingIn(officer(33, "x", GROUP), mayor, Post.GROUP_LEADER);
        var deputy = standingIn(RESIDENT_2, DEPUTY, Post.GROUP_DEPUTY);
        var round = round(Step.APPLY, CITY_RECTIFIER, Step.ENDORSE, CITY_HEAD, Step.VERIFY, RESIDENT);
        var own = municipal().withRound(round);
        assertThat(Step.SIGN_OFF.unmet(attempt(own, ofTheCity))).contains(NOT_OF_THE_RESPONSIBLE_UNIT);
        assertThat(Step.SIGN_OFF.unmet(attempt(own, outside))).containsExactly(NOT_OF_THE_RESPONSIBLE_UNIT);
        assertThat(Step.SIGN_OFF.unmet(attempt(own, deputy))).isEmpty();
        // Who belongs to the unit is not represented either.
        var forItsHead = standingIn(officer(33, "x", GROUP), CITY_HEAD, Post.GROUP_LEADER);
        assertThat(Step.SIGN_OFF.unmet(attempt(own, forItsHead))).contains(NOT_OF_THE_RESPONSIBLE_UNIT);
    }

    @Test
    @DisplayName("登记人不得借代理作废；两名核查人之一不得由另一名代理")
    void theOtherPersonsStayOtherPersons() {
        var forLi = standingIn(LI_2, LI, Post.SUPERVISOR);
        assertThat(Step.VOID.unmet(attempt(facts(), forLi)))
                .as("a supervisor in his own right: then it is his own deed")
                .isEmpty();
        var clerk = standingIn(officer(34, "y", ROOM), LI, Post.SUPERVISOR);
        assertThat(Step.VOID.unmet(attempt(facts(), clerk))).containsExactly(NOT_WHO_LOGGED_IT);
        var newcomer = standingIn(officer(16, "resident", RESIDENTS), RESIDENT_2, Post.RESIDENT);
        assertThat(Step.VERIFY.unmet(attempt(facts(), newcomer))).containsExactly(TWO_CHECKERS);
    }

    private static Officer standingIn(Officer officer, Officer absent, Post post) {
        var represented =
                new Represented(1, absent.id(), absent.name(), absent.unit().id(), post);
        return new Officer(
                officer.id(), officer.login(), officer.name(), officer.unit(), officer.posts(), List.of(represented));
    }
}

package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.*;
import static cn.mingzhang.closure.ShortStep.CONFIRM;
import static cn.mingzhang.closure.Step.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.closure.Facts.Responsible;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole road, signed step by step by the people it takes, and read again from its signatures. */
class RoadTest {

    @Test
    @DisplayName("县级问题：从交办到销号")
    void theWholeRoadOfACountyProblem() {
        var file = new PaperFile(facts());
        file.sign(SERVE, LI).sign(ACCEPT, COUNTY_HEAD).sign(APPLY, ZHANG).sign(ENDORSE, COUNTY_HEAD);
        file.sign(REVIEW, REVIEWER)
                .sign(VERIFY, RESIDENT)
                .sign(END_NOTICE, null)
                .sign(COUNTERSIGN, LI);
        file.sign(SIGN_OFF, CITY_HEAD);
        assertThat(file.replay().stage()).isEqualTo(Stage.CLOSED);
        assertThat(file.replay().rounds()).isOne();
    }

    @Test
    @DisplayName("市本级问题：初审人同单位另一人，副组长审批")
    void theWholeRoadOfAMunicipalProblem() {
        var file = new PaperFile(municipal());
        file.sign(SERVE, LI).sign(ACCEPT, CITY_HEAD).sign(APPLY, CITY_RECTIFIER).sign(ENDORSE, CITY_HEAD);
        file.sign(REVIEW, REVIEWER)
                .sign(VERIFY, RESIDENT)
                .sign(END_NOTICE, null)
                .sign(COUNTERSIGN, LI);
        assertThat(file.unmet(SIGN_OFF, CITY_HEAD))
                .containsExactly(Condition.NOT_OF_THE_RESPONSIBLE_UNIT, Condition.NOBODY_SIGNED_TWICE);
        file.sign(SIGN_OFF, DEPUTY);
        assertThat(file.replay().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    @DisplayName("上级单位负责人代签的，不得再审批")
    void theSuperiorHeadWhoEndorsedDoesNotSignOff() {
        var file = new PaperFile(facts().with(new Responsible(COUNTY, false)));
        file.sign(SERVE, LI).sign(ACCEPT, COUNTY_HEAD).sign(APPLY, ZHANG).sign(ENDORSE, CITY_HEAD);
        file.sign(REVIEW, REVIEWER)
                .sign(VERIFY, RESIDENT)
                .sign(END_NOTICE, null)
                .sign(COUNTERSIGN, LI);
        assertThat(file.unmet(SIGN_OFF, CITY_HEAD)).containsExactly(Condition.NOBODY_SIGNED_TWICE);
        file.sign(SIGN_OFF, DEPUTY);
    }

    @Test
    @DisplayName("立行立改：核验即销号")
    void theShortRoad() {
        var file = new PaperFile(shortProcedure());
        file.sign(SERVE, OFFICE).sign(ACCEPT, COUNTY_HEAD).sign(APPLY, ZHANG).sign(ENDORSE, COUNTY_HEAD);
        file.sign(CONFIRM, RESIDENT);
        assertThat(file.replay().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    @DisplayName("退回到指明的环节：之前的签字有效，之后的重签")
    void signaturesBeforeTheNamedStageStand() {
        var file = new PaperFile(facts());
        file.sign(SERVE, LI).sign(ACCEPT, COUNTY_HEAD).sign(APPLY, ZHANG).sign(ENDORSE, COUNTY_HEAD);
        file.sign(REVIEW, REVIEWER).sign(VERIFY, RESIDENT).sign(END_NOTICE, null);
        file.sendBack(LI, Stage.AWAITING_VERIFICATION);
        assertThat(file.replay().round()).extracting(SignatureFact::step).containsExactly(APPLY, ENDORSE, REVIEW);
        file.sign(VERIFY, RESIDENT).sign(END_NOTICE, null).sign(COUNTERSIGN, LI).sign(SIGN_OFF, DEPUTY);
        assertThat(file.replay().rounds()).isOne();
        assertThat(file.replay().lastReturnToWork()).isEqualTo(2);
    }

    @Test
    @DisplayName("退回整改后另起一轮，前轮签字都不作数")
    void aReturnToRectifyingBeginsASecondRound() {
        var file = new PaperFile(facts());
        file.sign(SERVE, LI).sign(ACCEPT, COUNTY_HEAD).sign(APPLY, ZHANG).sign(ENDORSE, COUNTY_HEAD);
        file.sendBack(REVIEWER, Stage.RECTIFYING);
        assertThat(file.replay().round()).isEmpty();
        assertThat(file.replay().lastReturnToWork()).isEqualTo(5);
        file.sign(APPLY, ZHANG)
                .sign(WITHDRAW, ZHANG)
                .sign(APPLY, ZHANG)
                .sign(LAPSE, null)
                .sign(APPLY, ZHANG);
        assertThat(file.replay().rounds()).isEqualTo(4);
        assertThat(file.replay().round()).hasSize(1);
    }

    @Test
    @DisplayName("异议、维持、挂账、恢复、回头看反弹、作废")
    void theRoadsBeside() {
        var file = new PaperFile(shortProcedure());
        file.sign(SERVE, LI).sign(DISPUTE, COUNTY_HEAD).sign(UPHOLD, RESIDENT).sign(ACCEPT, COUNTY_HEAD);
        file.sign(SHELVE, DEPUTY).sign(RESUME, LI).sign(APPLY, ZHANG).sign(ENDORSE, COUNTY_HEAD);
        file.sign(CONFIRM, RESIDENT).sign(REOPEN, LI);
        assertThat(file.replay().lastReopening()).isEqualTo(10);
        assertThat(file.replay().round()).isEmpty();
        file.sign(VOID, LI_2);
        assertThat(file.replay().stage()).isEqualTo(Stage.VOID);
    }

    @Test
    @DisplayName("签字记录不能跳环节、缺号、错手")
    void anImpossibleSequenceIsRefused() {
        var serve = new SignatureFact(SERVE, 1, Stage.DRAFT, Stage.SERVED, 19L, 5L);
        refused(new SignatureFact(SERVE, 2, Stage.DRAFT, Stage.SERVED, 19L, 5L));
        refused(new SignatureFact(SERVE, 1, Stage.DRAFT, Stage.RECTIFYING, 19L, 5L));
        refused(new SignatureFact(SERVE, 1, Stage.DRAFT, Stage.SERVED, null, null));
        refused(new SignatureFact(SIGN_OFF, 1, Stage.AWAITING_SIGN_OFF, Stage.CLOSED, 19L, 5L));
        refused(new SignatureFact(CONFIRM, 1, Stage.UNDER_REVIEW, Stage.CLOSED, 19L, 5L));
        refused(serve, serve);
        refused(serve, new SignatureFact(APPLY, 2, Stage.SERVED, Stage.APPLIED, 11L, 2L));
        refused(
                serve,
                new SignatureFact(ACCEPT, 2, Stage.SERVED, Stage.RECTIFYING, 12L, 2L),
                new SignatureFact(APPLY, 3, Stage.RECTIFYING, Stage.APPLIED, 11L, 2L),
                new SignatureFact(RETURN, 4, Stage.APPLIED, Stage.AWAITING_SIGN_OFF, 12L, 2L));
    }

    private static void refused(SignatureFact... signatures) {
        assertThatThrownBy(() -> Replay.stageAfter(Procedure.GENERAL, List.of(signatures)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A file on paper: it signs as the ledger would, and keeps nothing but the signatures. */
    private static class PaperFile {
        private final Facts facts;
        private final List<SignatureFact> signatures = new ArrayList<>();

        PaperFile(Facts facts) {
            this.facts = facts;
        }

        PaperFile sign(ClosureStep step, @Nullable Officer officer) {
            return sign(step, officer, null);
        }

        void sendBack(Officer officer, Stage stage) {
            sign(RETURN, officer, stage);
        }

        Replay replay() {
            return Replay.of(facts.procedure(), signatures);
        }

        List<Condition> unmet(ClosureStep step, @Nullable Officer officer) {
            return step.unmet(attempt(step, officer, null));
        }

        private PaperFile sign(ClosureStep step, @Nullable Officer officer, @Nullable Stage back) {
            var stage = replay().stage();
            var attempt = attempt(step, officer, back);
            if (officer != null) {
                step.mustBeHeldBy(officer, stage, attempt.facts());
            }
            step.mustBeOpenAt(stage, attempt.facts());
            assertThat(step.unmet(attempt)).as("%s by %s", step, officer).isEmpty();
            var id = officer == null ? null : officer.id();
            var unit = officer == null ? null : officer.unit().id();
            signatures.add(new SignatureFact(step, signatures.size() + 1, stage, step.to(attempt), id, unit));
            return this;
        }

        private Attempt attempt(ClosureStep step, @Nullable Officer officer, @Nullable Stage back) {
            return ClosureSamples.attempt(facts.withRound(replay().round()), officer)
                    .backTo(back)
                    .withNotice(step == REVIEW ? NoticeScope.INTERNAL : null);
        }
    }
}

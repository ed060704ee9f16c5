package cn.mingzhang.closure;

import static cn.mingzhang.people.Post.CLUE_KEEPER;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.closure.Facts.Basics;
import cn.mingzhang.closure.Facts.CheckRecord;
import cn.mingzhang.closure.Facts.Findings;
import cn.mingzhang.closure.Facts.Papers;
import cn.mingzhang.closure.Facts.Screening;
import cn.mingzhang.people.Officer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 条件: each positive, each with one name; the name is the message key. What nobody has told is not met. */
public enum Condition {
    // spotless:off
    // put right at the section of
    CLASS_GIVEN                 (Mend.BASICS,         told(Facts::basics, Basics::classGiven)),
    RESPONSIBLE_UNIT_NAMED      (Mend.BASICS,         told(Facts::responsible, of -> of.isACivilDefenseOffice())),
    DUE_DATE_SET                (Mend.BASICS,         told(Facts::basics, Basics::dueDateSet)),
    PROCEDURE_CHOSEN            (Mend.BASICS,         told(Facts::basics, Basics::procedureFits)),
    SHORT_PROCEDURE_ALLOWED     (Mend.BASICS,         told(Facts::basics, Basics::shortAllowed)),
    RECTIFIER_NAMED             (Mend.PLAN,           told(Facts::basics, Basics::rectifierNamed)),
    MEASURES_FINISHED           (Mend.MEASURES,       told(Facts::work, work -> work.measures() > 0 && work.openMeasures() == 0)),
    EVIDENCE_FOR_EACH_MEASURE   (Mend.EVIDENCE,       told(Facts::work, work -> work.measuresWithoutEvidence() == 0)),
    CLASS_RESULT_FILED          (Mend.RESULT,         told(Facts::work, work -> work.classResultFiled())),
    FULLY_RECTIFIED             (Mend.STATUS,         told(Facts::work, work -> work.rectification().isFull(work.longTermReasonGiven()))),
    NEW_MEASURE_SINCE_REOPENING (Mend.MEASURES,       told(Facts::work, work -> work.newMeasureSinceReopening())),
    MONEY_SETTLED               (Mend.MONEY,          told(Facts::money, money -> money.isSettled())),
    CHECK_RECORD_FILED          (Mend.CHECK,          told(Facts::check, CheckRecord::filed)),
    TWO_CHECKERS                (Mend.CHECK,          Persons::signerIsOneOfTwoCheckers),
    CHECKERS_NOT_OF_THE_UNIT    (Mend.CHECK,          Persons::checkersAreNotOfTheUnit),
    NOTICE_PERIOD_OVER          (Mend.NOTICE,         attempt -> told(Facts::notice, notice -> notice.isOver(attempt.today())).test(attempt)),
    NO_OPEN_OBJECTION           (Mend.NOTICE,         told(Facts::notice, notice -> notice.openObjections() == 0)),
    RESPONSIBILITY_DETERMINED   (Mend.RESPONSIBILITY, told(Facts::findings, Findings::responsibilityDetermined)),
    LOSS_DETERMINED             (Mend.LOSS,           told(Facts::findings, Findings::lossDetermined)),
    CLUE_SCREENED               (Mend.SCREENING,      told(Facts::screening, Screening::screened)),
    CLUE_ANSWERED               (Mend.SCREENING,      told(Facts::screening, Screening::answered)),
    COURT_PAPER_FILED           (Mend.PAPERS,         told(Facts::papers, Papers::courtPaperFiled)),
    LOOK_BACK_FILED             (Mend.LOOK_BACK,      told(Facts::papers, Papers::lookBackFiled)),
    NOT_WHO_LOGGED_IT           (Mend.ANOTHER_PERSON, Persons::signerDidNotLogIt),
    NOT_THE_APPLICANT           (Mend.ANOTHER_PERSON, Persons::signerIsNotTheApplicant),
    NOT_OF_THE_WORK             (Mend.ANOTHER_PERSON, Persons::signerIsNotOfTheWork),
    NOT_OF_THE_RESPONSIBLE_UNIT (Mend.ANOTHER_PERSON, Persons::signerIsNotOfTheResponsibleUnit),
    NOBODY_SIGNED_TWICE         (Mend.ANOTHER_PERSON, Persons::nobodySignedTwice),
    REASON_GIVEN                (Mend.FORM,           Attempt::hasReason),
    NOTICE_SCOPE_CHOSEN         (Mend.FORM,           Attempt::hasNoticeScope),
    RETURN_STAGE_NAMED          (Mend.FORM,           Attempt::namesAStagePassed),
    OTHER_PROBLEM_NAMED         (Mend.FORM,           Attempt::namesTheOtherIfMerged);
    // spotless:on

    /** Where on the problem's page a red line is put right; the lower-case name is the section's anchor. */
    public enum Mend {
        BASICS,
        PLAN,
        MEASURES,
        EVIDENCE,
        RESULT,
        STATUS,
        MONEY,
        CHECK,
        NOTICE,
        RESPONSIBILITY,
        LOSS,
        SCREENING,
        PAPERS,
        LOOK_BACK,
        /** Nothing is missing but another hand. */
        ANOTHER_PERSON,
        /** On the form of the step itself. */
        FORM;

        public @Nullable String anchor() {
            return this == ANOTHER_PERSON ? null : name().toLowerCase().replace('_', '-');
        }
    }

    private final Mend mend;
    private final Predicate<Attempt> rule;

    Condition(Mend mend, Predicate<Attempt> rule) {
        this.mend = mend;
        this.rule = rule;
    }

    public boolean isMet(Attempt attempt) {
        return rule.test(attempt);
    }

    public Mend whereToMend() {
        return mend;
    }

    /** Filled in on the form of the step: asked for there, and no fault before anybody has pressed. */
    public boolean isAskedInTheForm() {
        return mend == Mend.FORM;
    }

    /** Depends on who signs: told only to those whose step it is. */
    public boolean isOfTheSigner() {
        return mend == Mend.ANOTHER_PERSON || this == TWO_CHECKERS;
    }

    /** That a clue exists is itself secret. */
    public boolean isSecret() {
        return mend == Mend.SCREENING;
    }

    public boolean isShownTo(Officer officer) {
        return !isSecret() || officer.holdsAny(SUPERVISOR, RESIDENT, CLUE_KEEPER);
    }

    /** What is missing and how it is mended; with {@code .met}, what is in order. */
    public String messageKey() {
        return "closure.condition." + name();
    }

    private static <P> Predicate<Attempt> told(Function<Facts, @Nullable P> part, Predicate<P> rule) {
        return attempt -> {
            var told = part.apply(attempt.facts());
            return told != null && rule.test(told);
        };
    }
}

package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.closure.Facts.Responsible;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.WrongPost;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every stage x post x step, to be laid beside the regulation. */
class StepTest {

    private static final List<Post> COLUMNS = List.of(
            Post.SUPERVISOR,
            Post.RESIDENT,
            Post.GROUP_OFFICE,
            Post.GROUP_LEADER,
            Post.GROUP_DEPUTY,
            Post.RECTIFIER,
            Post.UNIT_HEAD,
            Post.REVIEWER);

    // spotless:off
    @DisplayName("一般程序：各环节各岗位可办的步骤")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # while               | SUPERVISOR         | RESIDENT      | GROUP_OFFICE | GROUP_LEADER    | GROUP_DEPUTY    | RECTIFIER | UNIT_HEAD       | REVIEWER
        DRAFT                 | SERVE, VOID        | SERVE         | SERVE        | -               | -               | -         | -               | -
        SERVED                | -                  | -             | -            | -               | -               | -         | ACCEPT, DISPUTE | -
        DISPUTED              | UPHOLD, VOID       | UPHOLD        | -            | -               | -               | -         | -               | -
        RECTIFYING            | VOID               | -             | -            | -               | SHELVE          | APPLY     | -               | -
        APPLIED               | -                  | -             | -            | -               | -               | WITHDRAW  | ENDORSE, RETURN | -
        UNDER_REVIEW          | -                  | -             | -            | -               | -               | WITHDRAW  | -               | REVIEW, RETURN
        AWAITING_VERIFICATION | -                  | VERIFY, RETURN| -            | -               | -               | WITHDRAW  | -               | -
        PUBLIC_NOTICE         | -                  | RETURN        | RETURN       | -               | -               | -         | -               | -
        AWAITING_COUNTERSIGN  | COUNTERSIGN, RETURN| -             | -            | -               | -               | -         | -               | -
        AWAITING_SIGN_OFF     | -                  | -             | -            | SIGN_OFF, RETURN| SIGN_OFF, RETURN| -         | -               | -
        CLOSED                | REOPEN             | REOPEN        | -            | -               | -               | -         | -               | -
        SHELVED               | RESUME             | -             | -            | -               | RESUME          | -         | -               | -
        VOID                  | -                  | -             | -            | -               | -               | -         | -               | -
        """)
    void theGeneralProcedure(ArgumentsAccessor row) {
        assertRow(row, facts());
    }

    @DisplayName("立行立改：各环节各岗位可办的步骤")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # while               | SUPERVISOR         | RESIDENT       | GROUP_OFFICE | GROUP_LEADER    | GROUP_DEPUTY    | RECTIFIER | UNIT_HEAD       | REVIEWER
        DRAFT                 | SERVE, VOID        | SERVE          | SERVE        | -               | -               | -         | -               | -
        SERVED                | -                  | -              | -            | -               | -               | -         | ACCEPT, DISPUTE | -
        DISPUTED              | UPHOLD, VOID       | UPHOLD         | -            | -               | -               | -         | -               | -
        RECTIFYING            | VOID               | -              | -            | -               | SHELVE          | APPLY     | -               | -
        APPLIED               | -                  | -              | -            | -               | -               | WITHDRAW  | ENDORSE, RETURN | -
        UNDER_REVIEW          | -                  | CONFIRM, RETURN| -            | -               | -               | WITHDRAW  | -               | -
        CLOSED                | REOPEN             | REOPEN         | -            | -               | -               | -         | -               | -
        SHELVED               | RESUME             | -              | -            | -               | RESUME          | -         | -               | -
        VOID                  | -                  | -              | -            | -               | -               | -         | -               | -
        """)
    void theShortProcedure(ArgumentsAccessor row) {
        assertRow(row, shortProcedure());
    }
    // spotless:on

    private static void assertRow(ArgumentsAccessor row, Facts facts) {
        var stage = row.get(0, Stage.class);
        for (var column = 0; column < COLUMNS.size(); column++) {
            var post = COLUMNS.get(column);
            assertThat(stepsOf(post, stage, facts))
                    .as("%s at %s", post, stage)
                    .isEqualTo(steps(row.getString(column + 1)));
        }
        for (var post : EnumSet.complementOf(EnumSet.copyOf(COLUMNS))) {
            assertThat(stepsOf(post, stage, facts)).as("%s at %s", post, stage).isEmpty();
        }
    }

    private static Set<String> stepsOf(Post post, Stage stage, Facts facts) {
        return facts.procedure().stepsOpenTo(holderOf(post), stage, facts).stream()
                .map(ClosureStep::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(String cell) {
        return cell.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(cell.split(", *")));
    }

    @DisplayName("岗位不符为越权（403），环节不符为冲突（409）")
    @ParameterizedTest(name = "{1} by {0} at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        RECTIFIER    | SIGN_OFF | RECTIFYING           | wrong post
        GROUP_LEADER | SIGN_OFF | RECTIFYING           | wrong stage
        GROUP_DEPUTY | SIGN_OFF | CLOSED               | wrong stage
        REVIEWER     | RETURN   | AWAITING_COUNTERSIGN | wrong post
        REVIEWER     | RETURN   | RECTIFYING           | wrong stage
        RECTIFIER    | RETURN   | RECTIFYING           | wrong post
        UNIT_HEAD    | REVIEW   | UNDER_REVIEW         | wrong post
        SUPERVISOR   | LAPSE    | APPLIED              | wrong post
        GROUP_OFFICE | END_NOTICE | PUBLIC_NOTICE      | wrong post
        REVIEWER     | REVIEW   | UNDER_REVIEW         | open
        """)
    void aWrongPostIsToldFromAWrongStage(Post post, Step step, Stage stage, String answer) {
        var officer = holderOf(post);
        Runnable knock = () -> {
            step.mustBeHeldBy(officer, stage, facts());
            step.mustBeOpenAt(stage, facts());
        };
        switch (answer) {
            case "wrong post" -> assertThatThrownBy(knock::run).isInstanceOf(WrongPost.class);
            case "wrong stage" -> assertThatThrownBy(knock::run).isInstanceOf(StepNotOpen.class);
            default -> knock.run();
        }
    }

    @DisplayName("只有责任单位的经办人和负责人可办本单位的步骤")
    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"ACCEPT", "DISPUTE", "APPLY", "ENDORSE", "WITHDRAW"})
    void anotherUnitHasNoHandInIt(Step step) {
        var stranger = officer(91, "qu", OTHER_COUNTY, Post.RECTIFIER, Post.UNIT_HEAD);
        var stage = step.clause().during().iterator().next();
        assertThat(step.isHeldBy(stranger, stage, facts())).isFalse();
        assertThat(step.isHeldBy(officer(92, "dazhu", COUNTY, Post.RECTIFIER, Post.UNIT_HEAD), stage, facts()))
                .isTrue();
    }

    @Test
    @DisplayName("单位无第二名适格人员的，由上级单位负责人签字并注明")
    void theSuperiorHeadEndorsesWhereThereIsNoSecondPerson() {
        var alone = facts().with(new Responsible(COUNTY, false));
        assertThat(Step.ENDORSE.isOpenTo(CITY_HEAD, Stage.APPLIED, facts())).isFalse();
        assertThat(Step.ENDORSE.isOpenTo(CITY_HEAD, Stage.APPLIED, alone)).isTrue();
        assertThat(Step.RETURN.isOpenTo(CITY_HEAD, Stage.APPLIED, alone)).isTrue();
        assertThat(alone.signsForTheSuperior(CITY_HEAD)).isTrue();
        assertThat(alone.signsForTheSuperior(COUNTY_HEAD)).isFalse();
        assertThat(Step.ACCEPT.isOpenTo(CITY_HEAD, Stage.SERVED, alone)).isFalse();
        assertThat(Step.ENDORSE.isOpenTo(officer(93, "qu", OTHER_COUNTY, Post.UNIT_HEAD), Stage.APPLIED, alone))
                .isFalse();
    }

    @Test
    @DisplayName("初审人须为市人防办的初审人")
    void theReviewerIsOfTheCityOffice() {
        var ofCounty = officer(94, "dazhu", COUNTY, Post.REVIEWER);
        assertThat(Step.REVIEW.isOpenTo(ofCounty, Stage.UNDER_REVIEW, facts())).isFalse();
        assertThat(Step.REVIEW.isOpenTo(REVIEWER, Stage.UNDER_REVIEW, municipal()))
                .isTrue();
    }

    @Test
    void aStepOfTheOtherProcedureIsNotOpen() {
        assertThatThrownBy(() -> ShortStep.CONFIRM.mustBeOpenAt(Stage.UNDER_REVIEW, facts()))
                .isInstanceOf(StepNotOpen.class);
        assertThatThrownBy(() -> Step.REVIEW.mustBeOpenAt(Stage.UNDER_REVIEW, shortProcedure()))
                .isInstanceOf(StepNotOpen.class);
    }

    @Test
    void forwardStepsAreThoseOfTheRoad() {
        assertThat(Procedure.GENERAL.steps().stream()
                        .filter(ClosureStep::isForward)
                        .map(ClosureStep::name))
                .containsExactly(
                        "SERVE",
                        "ACCEPT",
                        "APPLY",
                        "ENDORSE",
                        "REVIEW",
                        "VERIFY",
                        "END_NOTICE",
                        "COUNTERSIGN",
                        "SIGN_OFF");
        assertThat(Procedure.SHORT.steps().stream()
                        .filter(ClosureStep::isForward)
                        .map(ClosureStep::name))
                .containsExactly("SERVE", "ACCEPT", "APPLY", "ENDORSE", "CONFIRM");
    }

    @Test
    @DisplayName("清单事先告知：线索条件只给纪检一侧看，个人条件只给经办岗位看")
    void theChecklistTellsEachAsMuchAsHeMayKnow() {
        var before = facts().with(new Facts.Screening(true, false));
        assertThat(checklist(Step.COUNTERSIGN, LI, Stage.AWAITING_COUNTERSIGN, before))
                .containsExactly("+RESPONSIBILITY_DETERMINED", "+LOSS_DETERMINED", "+CLUE_SCREENED", "-CLUE_ANSWERED");
        assertThat(checklist(Step.COUNTERSIGN, OFFICE, Stage.AWAITING_COUNTERSIGN, before))
                .containsExactly("+RESPONSIBILITY_DETERMINED", "+LOSS_DETERMINED");
        assertThat(checklist(Step.VERIFY, RESIDENT, Stage.AWAITING_VERIFICATION, facts()))
                .containsExactly("+CHECK_RECORD_FILED", "+TWO_CHECKERS", "+CHECKERS_NOT_OF_THE_UNIT");
        assertThat(checklist(Step.VERIFY, ZHANG, Stage.AWAITING_VERIFICATION, facts()))
                .containsExactly("+CHECK_RECORD_FILED", "+CHECKERS_NOT_OF_THE_UNIT");
    }

    private static List<String> checklist(Step step, cn.mingzhang.people.Officer viewer, Stage stage, Facts facts) {
        return step.checklist(attempt(facts, viewer), stage).stream()
                .map(check -> (check.met() ? "+" : "-") + check.condition())
                .toList();
    }
}

package cn.mingzhang.closure;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Represented;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 步骤: one deed of the procedure, whichever table it is written in. */
public interface ClosureStep {

    String name();

    Clause clause();

    /** Refuses (403) whose step this never is, or is not while the file stands there. */
    default void mustBeHeldBy(Officer officer, Stage stage, Facts facts) {
        if (!isHeldBy(officer, stage, facts)) {
            throw new WrongPost(name() + " at " + stage);
        }
    }

    /** Refuses (409) a step that the procedure does not have where the file stands: a skipped stage. */
    default void mustBeOpenAt(Stage stage, Facts facts) {
        if (!isOpenAt(stage, facts)) {
            throw new StepNotOpen(this, stage);
        }
    }

    /** A button of his: his step, and the file stands there. */
    default boolean isOpenTo(Officer officer, Stage stage, Facts facts) {
        return isOpenAt(stage, facts) && isHeldBy(officer, stage, facts);
    }

    default boolean isOpenAt(Stage stage, Facts facts) {
        return clause().during().contains(stage) && facts.procedure().has(this);
    }

    /** The stage matters only to the steps of whoever holds the file. */
    default boolean isHeldBy(Officer officer, Stage stage, Facts facts) {
        return Holders.of(this, officer, stage, facts);
    }

    /** For whom he takes it there; nobody where his own posts suffice. */
    default Optional<Represented> representedBy(Officer officer, Stage stage, Facts facts) {
        return Holders.represented(this, officer, stage, facts);
    }

    /** All that is missing, at once; the step is taken when nothing is. */
    default List<Condition> unmet(Attempt attempt) {
        var signed = inWhoseName(attempt);
        return clause().providedThat().stream()
                .filter(condition -> !condition.isMet(signed))
                .toList();
    }

    /** The conditions on persons belong to steps of a post, and whose post it is does not depend on the stage. */
    private Attempt inWhoseName(Attempt attempt) {
        var officer = attempt.officer();
        if (officer == null || clause().hand() != Clause.Hand.POST) {
            return attempt;
        }
        var stage = clause().during().iterator().next();
        return attempt.onBehalfOf(representedBy(officer, stage, attempt.facts()).orElse(null));
    }

    /** Every condition with its answer, live, before anybody presses: as far as the one who looks may know. */
    default List<Check> checklist(Attempt attempt, Stage stage) {
        var viewer = attempt.officer();
        var signed = inWhoseName(attempt);
        var holds = viewer != null && isOpenTo(viewer, stage, attempt.facts());
        return clause().providedThat().stream()
                .filter(condition -> viewer == null ? !condition.isSecret() : condition.isShownTo(viewer))
                .filter(condition -> holds || !condition.isOfTheSigner())
                .map(condition -> new Check(condition, condition.isMet(signed)))
                .toList();
    }

    /** Where the file goes; the named stage where the clause leaves it to the signer. */
    default Stage to(Attempt attempt) {
        var stage = clause().to() == null ? attempt.to() : clause().to();
        if (stage == null) {
            throw new IllegalStateException(name() + " without a named stage");
        }
        return stage;
    }

    default @Nullable Stage to() {
        return clause().to();
    }

    /** The signer names the stage, among those of {@link Facts#stagesPassed()}. */
    default boolean asksForStage() {
        return clause().to() == null;
    }

    default Set<Post> posts() {
        return clause().by();
    }

    /** One step further on the road to closure. */
    default boolean isForward() {
        var to = clause().to();
        return to != null
                && to.isOnTheRoad()
                && clause().during().stream().allMatch(from -> from.isOnTheRoad() && from.isBefore(to));
    }

    /** Done by the clock or as the consequence of another deed; no officer ever presses it. */
    default boolean isBySystem() {
        return clause().hand() == Clause.Hand.CLOCK || clause().hand() == Clause.Hand.SYSTEM;
    }

    default boolean asksFor(Condition condition) {
        return clause().providedThat().contains(condition);
    }

    default String messageKey() {
        return "closure.step." + name();
    }

    /** One line of the checklist. */
    record Check(Condition condition, boolean met) {}
}

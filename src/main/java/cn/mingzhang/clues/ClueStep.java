package cn.mingzhang.clues;

import static cn.mingzhang.clues.ClueCondition.*;
import static cn.mingzhang.clues.ClueStage.*;
import static cn.mingzhang.people.Post.*;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * 线索办理程序: one line per step, to be read beside 监督执纪工作规则 第23条. sealed.clue_road() holds the same once more, and a test
 * compares the two. Everybody acts in his own right and is on the need-to-know list.
 */
enum ClueStep {
    // spotless:off
    //         while                        by                              moves it to  provided that
    ASSIGN    (during(REGISTERED),          by(CLUE_KEEPER),                ASSIGNED,    HANDLER_NAMED),
    OPINE     (during(ASSIGNED),            by(SUPERVISOR, RESIDENT),       OPINED,      THE_HANDLER, DISPOSAL_CHOSEN),
    REJECT    (during(OPINED),              by(SUPERVISOR),                 ASSIGNED,    NOT_WHO_OPINED),
    APPROVE   (during(OPINED),              by(SUPERVISOR),                 HANDLING,    NOT_WHO_OPINED, NOT_TO_BE_SHELVED),
    SHELVE    (during(OPINED),              by(SUPERVISOR),                 SHELVED,     NOT_WHO_OPINED, TO_BE_SHELVED),
    REVIVE    (during(SHELVED),             by(CLUE_KEEPER, SUPERVISOR),    ASSIGNED),
    FILE      (during(HANDLING),            by(SUPERVISOR, RESIDENT),       FILED,       THE_HANDLER, DOCUMENT_GIVEN),
    CONCLUDE  (during(HANDLING, FILED),     by(SUPERVISOR, RESIDENT),       CONCLUDED,   THE_HANDLER, RESULT_CHOSEN),
    FEED_BACK (during(CONCLUDED),           by(CLUE_KEEPER),                FED_BACK,    DOCUMENT_GIVEN),
    ARCHIVE   (during(FED_BACK),            by(CLUE_KEEPER),                ARCHIVED);
    // spotless:on

    private final Set<ClueStage> during;
    private final Set<Post> by;
    private final ClueStage to;
    private final List<ClueCondition> providedThat;

    ClueStep(Set<ClueStage> during, Set<Post> by, ClueStage to, ClueCondition... providedThat) {
        this.during = during;
        this.by = by;
        this.to = to;
        this.providedThat = List.of(providedThat);
    }

    Set<ClueStage> during() {
        return during;
    }

    Set<Post> by() {
        return by;
    }

    ClueStage to() {
        return to;
    }

    boolean asksFor(ClueCondition condition) {
        return providedThat.contains(condition);
    }

    /** Of his post, and the clue stands there. */
    boolean isOpenTo(Officer officer, ClueStage stage) {
        return during.contains(stage) && officer.inOwnRight().holdsAny(by);
    }

    /** The conditions that no form can mend: who he is, and what was proposed. */
    boolean isReady(Clue clue, Officer officer) {
        return providedThat.stream()
                .filter(condition -> !condition.isAskedInTheForm())
                .allMatch(condition -> condition.isMet(clue, officer, StepEntry.EMPTY));
    }

    List<ClueCondition> unmet(Clue clue, Officer officer, StepEntry entry) {
        return providedThat.stream()
                .filter(condition -> !condition.isMet(clue, officer, entry))
                .toList();
    }

    static List<ClueStep> at(ClueStage stage) {
        return Arrays.stream(values())
                .filter(step -> step.during.contains(stage))
                .toList();
    }

    private static Set<ClueStage> during(ClueStage first, ClueStage... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Post> by(Post first, Post... more) {
        return EnumSet.of(first, more);
    }
}

package cn.mingzhang.clues;

import static cn.mingzhang.clues.TransferCondition.*;
import static cn.mingzhang.clues.TransferStage.*;
import static cn.mingzhang.people.Post.*;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 线索移送程序: one line per step. 移送函 goes out with another person's approval, its 回执 comes back within the term written on it,
 * the 办理结果反馈 later. sealed.transfer_road() holds the same once more, and a test compares the two.
 */
enum TransferStep {
    // spotless:off
    //      while                        by                              moves it to  provided that
    APPROVE (during(PREPARED),           by(SUPERVISOR),                 APPROVED,    NOT_WHO_PREPARED),
    CANCEL  (during(PREPARED, APPROVED), by(CLUE_KEEPER, SUPERVISOR),    CANCELLED),
    SEND    (during(APPROVED),           by(CLUE_KEEPER),                SENT,        DAY_GIVEN, PERSON_GIVEN),
    URGE    (during(SENT, RECEIVED),     by(CLUE_KEEPER),                null,        OVERDUE),
    RECEIPT (during(SENT),               by(CLUE_KEEPER),                RECEIVED,    DAY_GIVEN, DOCUMENT_GIVEN, PERSON_GIVEN, PLAN_CHOSEN),
    RETURN  (during(SENT),               by(CLUE_KEEPER),                RETURNED,    DAY_GIVEN),
    ANSWER  (during(RECEIVED),           by(CLUE_KEEPER),                ANSWERED,    DAY_GIVEN, DOCUMENT_GIVEN, OUTCOMES_CHOSEN);
    // spotless:on

    private final Set<TransferStage> during;
    private final Set<Post> by;
    private final @Nullable TransferStage to;
    private final List<TransferCondition> providedThat;

    TransferStep(
            Set<TransferStage> during, Set<Post> by, @Nullable TransferStage to, TransferCondition... providedThat) {
        this.during = during;
        this.by = by;
        this.to = to;
        this.providedThat = List.of(providedThat);
    }

    Set<TransferStage> during() {
        return during;
    }

    Set<Post> by() {
        return by;
    }

    /** 催办 leaves it where it stands. */
    TransferStage from(TransferStage stage) {
        return to == null ? stage : to;
    }

    boolean asksFor(TransferCondition condition) {
        return providedThat.contains(condition);
    }

    boolean isOpenTo(Officer officer, TransferStage stage) {
        return during.contains(stage) && officer.inOwnRight().holdsAny(by);
    }

    /** The conditions that no form can mend. */
    boolean isReady(Transfer letter, Officer officer, LocalDate today) {
        return providedThat.stream()
                .filter(condition -> !condition.isAskedInTheForm())
                .allMatch(condition -> condition.isMet(letter, officer, TransferEntry.EMPTY, today));
    }

    List<TransferCondition> unmet(Transfer letter, Officer officer, TransferEntry entry, LocalDate today) {
        return providedThat.stream()
                .filter(condition -> !condition.isMet(letter, officer, entry, today))
                .toList();
    }

    static List<TransferStep> at(TransferStage stage) {
        return Arrays.stream(values())
                .filter(step -> step.during.contains(stage))
                .toList();
    }

    private static Set<TransferStage> during(TransferStage first, TransferStage... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Post> by(Post first, Post... more) {
        return EnumSet.of(first, more);
    }
}

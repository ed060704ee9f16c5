package cn.mingzhang.instructions;

import static cn.mingzhang.instructions.InstructionState.ACCEPTED;
import static cn.mingzhang.instructions.InstructionState.ANSWERED;
import static cn.mingzhang.instructions.InstructionState.ISSUED;
import static cn.mingzhang.instructions.InstructionState.WITHDRAWN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 批示的办理: one line a step. */
enum InstructionStep {
    // spotless:off
    //        while                      then       by            with words
    ANSWER   (Set.of(ISSUED),            ANSWERED,  Whose.UNIT,   true),
    TAKE_BACK(Set.of(ANSWERED),          ISSUED,    Whose.UNIT,   false),
    ACCEPT   (Set.of(ANSWERED),          ACCEPTED,  Whose.LEADER, false),
    SEND_BACK(Set.of(ANSWERED),          ISSUED,    Whose.LEADER, true),
    WITHDRAW (Set.of(ISSUED, ANSWERED),  WITHDRAWN, Whose.LEADER, true);
    // spotless:on

    enum Whose {
        /** The unit that is asked. */
        UNIT,
        /** Who wrote it, or the group's office for him, which is marked. */
        LEADER
    }

    private final Set<InstructionState> from;
    private final InstructionState to;
    private final Whose whose;
    private final boolean worded;

    InstructionStep(Set<InstructionState> from, InstructionState to, Whose whose, boolean worded) {
        this.from = from;
        this.to = to;
        this.whose = whose;
        this.worded = worded;
    }

    static Optional<InstructionStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As in addresses: {@code take-back}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpen(InstructionState state) {
        return from.contains(state);
    }

    InstructionState to() {
        return to;
    }

    Whose whose() {
        return whose;
    }

    boolean isWorded() {
        return worded;
    }

    /** What cannot be taken back is confirmed on a page that says so. */
    boolean isFinal() {
        return !to.isOpen();
    }
}

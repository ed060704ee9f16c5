package cn.mingzhang.duties;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a unit's list moves: sent to its head, confirmed or returned by him, taken back for revision. */
public enum DutyStep {
    SEND(DutyState.DRAFT, DutyState.SENT),
    CONFIRM(DutyState.SENT, DutyState.CONFIRMED),
    RETURN(DutyState.SENT, DutyState.DRAFT),
    REVISE(DutyState.CONFIRMED, DutyState.DRAFT);

    /** 拟定: the group's office for any unit, a unit's own hand for his. */
    static final Post[] WRITERS = {Post.GROUP_OFFICE, Post.RECTIFIER};

    private final DutyState from;
    private final DutyState to;

    DutyStep(DutyState from, DutyState to) {
        this.from = from;
        this.to = to;
    }

    static boolean writes(long unit, Officer officer) {
        return officer.holds(Post.GROUP_OFFICE) || (officer.holds(Post.RECTIFIER) && officer.isOf(unit));
    }

    static boolean heads(long unit, Officer officer) {
        return officer.holds(Post.UNIT_HEAD) && officer.isOf(unit);
    }

    /** 报进展: by the unit itself. */
    static boolean answers(long unit, Officer officer) {
        return officer.isOf(unit) && officer.holdsAny(Post.RECTIFIER, Post.UNIT_HEAD);
    }

    static Optional<DutyStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOpen(DutyState state) {
        return state == from;
    }

    boolean isOf(long unit, Officer officer) {
        return this == SEND || this == REVISE ? writes(unit, officer) : heads(unit, officer);
    }

    Post post(Officer officer) {
        return this == CONFIRM || this == RETURN
                ? Post.UNIT_HEAD
                : officer.holds(Post.GROUP_OFFICE) ? Post.GROUP_OFFICE : Post.RECTIFIER;
    }

    DutyState to() {
        return to;
    }

    boolean isSigned() {
        return this == CONFIRM;
    }

    boolean wantsReason() {
        return this == RETURN || this == REVISE;
    }
}

package cn.mingzhang.opening;

import static cn.mingzhang.people.Post.GROUP_OFFICE;
import static cn.mingzhang.people.Post.RESIDENT;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 经过: the steps of an entry. Who recorded it never confirms it. */
enum EntryStep {
    RECORD(GROUP_OFFICE, EntryState.RECORDED),
    AMEND(GROUP_OFFICE, EntryState.RECORDED),
    WITHDRAW(GROUP_OFFICE, EntryState.WITHDRAWN),
    CONFIRM(RESIDENT, EntryState.CONFIRMED),
    RETURN(RESIDENT, EntryState.RETURNED);

    private final Post by;
    private final EntryState to;

    EntryStep(Post by, EntryState to) {
        this.by = by;
        this.to = to;
    }

    static Optional<EntryStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As in addresses: {@code confirm}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Post by() {
        return by;
    }

    EntryState to() {
        return to;
    }

    /** Confirming is signed, and never by a stand-in. */
    boolean isSigned() {
        return this == CONFIRM;
    }

    boolean isOpen(EntryState state) {
        return switch (this) {
            case CONFIRM, RETURN -> state == EntryState.RECORDED;
            default -> state.isOpen();
        };
    }

    boolean isBy(Officer officer) {
        return (isSigned() ? officer.inOwnRight() : officer).holds(by);
    }
}

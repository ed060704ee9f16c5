package cn.mingzhang.letters;

import static cn.mingzhang.letters.ClauseState.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * 事项环节: the steps of a clause, one line each. The unit it is addressed to answers; who issued finds the answer good or returns it,
 * never who entered it. Put off by sign-off alone, and counted.
 */
public enum ClauseStep {
    // spotless:off
    //      while     then      by              with a password
    REPLY  (WAITING,  REPLIED,  Whose.ADDRESSEE, true),
    ACCEPT (REPLIED,  ACCEPTED, Whose.JUDGE,     false),
    RETURN (REPLIED,  WAITING,  Whose.JUDGE,     false),
    EXTEND (WAITING,  WAITING,  Whose.APPROVER,  true),
    STOP   (WAITING,  WAITING,  Whose.APPROVER,  false),
    RESUME (WAITING,  WAITING,  Whose.APPROVER,  false);
    // spotless:on

    /** The unit's head, or a drafter on its behalf; a drafter who did not enter the reply; an approver. */
    enum Whose {
        ADDRESSEE,
        JUDGE,
        APPROVER
    }

    private final ClauseState from;
    private final ClauseState to;
    private final Whose whose;
    private final boolean signed;

    ClauseStep(ClauseState from, ClauseState to, Whose whose, boolean signed) {
        this.from = from;
        this.to = to;
        this.whose = whose;
        this.signed = signed;
    }

    static Optional<ClauseStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A clock that stands still is neither put off nor stopped again; only one that stands is started. */
    boolean isOpen(Clause clause) {
        return from == clause.state()
                && switch (this) {
                    case RESUME -> clause.stoppedOn() != null;
                    case EXTEND, STOP -> clause.stoppedOn() == null;
                    default -> true;
                };
    }

    ClauseState to() {
        return to;
    }

    Whose whose() {
        return whose;
    }

    boolean isSigned() {
        return signed;
    }
}

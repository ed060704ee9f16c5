package cn.mingzhang.visits;

import static cn.mingzhang.visits.VisitState.CLOSED;
import static cn.mingzhang.visits.VisitState.CONFIRMED;
import static cn.mingzhang.visits.VisitState.DROPPED;
import static cn.mingzhang.visits.VisitState.PLANNED;
import static cn.mingzhang.visits.VisitState.RECORDED;
import static cn.mingzhang.visits.VisitState.UNDER_WAY;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 检查环节: the ladder of a visit, one line each. */
enum VisitStep {
    // spotless:off
    //        while      then       by            with a password
    BEGIN    (PLANNED,   UNDER_WAY, Whose.TEAM,   false),
    DROP     (PLANNED,   DROPPED,   Whose.TEAM,   false),
    RECORD   (UNDER_WAY, RECORDED,  Whose.TEAM,   false),
    SEND_BACK(RECORDED,  UNDER_WAY, Whose.SECOND, false),
    CONFIRM  (RECORDED,  CONFIRMED, Whose.SECOND, true),
    REPORT   (CONFIRMED, CLOSED,    Whose.TEAM,   false);
    // spotless:on

    enum Whose {
        /** A member of the team who inspects: of the discipline side, not of the unit. */
        TEAM,
        /** The second checker whom the record names, himself. */
        SECOND
    }

    private final VisitState from;
    private final VisitState to;
    private final Whose whose;
    private final boolean signed;

    VisitStep(VisitState from, VisitState to, Whose whose, boolean signed) {
        this.from = from;
        this.to = to;
        this.whose = whose;
        this.signed = signed;
    }

    static Optional<VisitStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As in addresses: {@code send-back}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpen(VisitState state) {
        return from == state;
    }

    VisitState to() {
        return to;
    }

    Whose whose() {
        return whose;
    }

    boolean isSigned() {
        return signed;
    }

    boolean needsReason() {
        return this == DROP || this == SEND_BACK || this == REPORT;
    }
}

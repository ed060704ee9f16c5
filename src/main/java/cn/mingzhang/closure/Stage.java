package cn.mingzhang.closure;

import java.util.EnumSet;
import java.util.Set;

/** 环节: where the file of a problem stands, in the order of the road; DISPUTED, SHELVED and VOID lie beside it. */
public enum Stage {
    /** 草拟. */
    DRAFT,
    /** 已交办. */
    SERVED,
    /** 异议中. */
    DISPUTED,
    /** 整改中. */
    RECTIFYING,
    /** 已申请销号, the unit signs next. */
    APPLIED,
    /** 初审. */
    UNDER_REVIEW,
    /** 待核查. */
    AWAITING_VERIFICATION,
    /** 公示. */
    PUBLIC_NOTICE,
    /** 待会签. */
    AWAITING_COUNTERSIGN,
    /** 待审批. */
    AWAITING_SIGN_OFF,
    /** 已销号. */
    CLOSED,
    /** 挂账: waits for a court or a third party. */
    SHELVED,
    /** 作废. */
    VOID;

    private static final Set<Stage> BESIDE_THE_ROAD = EnumSet.of(DISPUTED, SHELVED, VOID);

    /** Still on somebody's table; what is shelved is open too. */
    public boolean isOpen() {
        return this != CLOSED && this != VOID;
    }

    /** Applied for, not yet closed: the stages of one round of signatures. */
    public boolean isInClosure() {
        return compareTo(APPLIED) >= 0 && compareTo(AWAITING_SIGN_OFF) <= 0;
    }

    /** The material fields no longer change: locked from the application on, until the file comes back to RECTIFYING. */
    public boolean isLocked() {
        return isInClosure() || !isOpen();
    }

    boolean isOnTheRoad() {
        return !BESIDE_THE_ROAD.contains(this);
    }

    /** Earlier on the road; never asked of what lies beside it. */
    public boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }
}

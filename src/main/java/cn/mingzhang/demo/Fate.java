package cn.mingzhang.demo;

/** How far a problem of the story has come when the story ends, at the end of 2021. */
enum Fate {
    DRAFT,
    SERVED,
    DISPUTED,
    /** Work goes on. */
    WORKING,
    /** The work is done and confirmed; nobody has applied yet. */
    RECTIFIED,
    /** 基本整改到位, the rest waits for a court: 挂账. */
    SHELVED,
    APPLIED,
    UNDER_REVIEW,
    AWAITING_VERIFICATION,
    PUBLIC_NOTICE,
    AWAITING_COUNTERSIGN,
    AWAITING_SIGN_OFF,
    CLOSED;

    boolean reaches(Fate other) {
        return compareTo(other) >= 0 && this != SHELVED || this == other;
    }
}

package cn.mingzhang.legacy;

/** Where an item stands. */
enum LegacyStage {
    /** 已受理. */
    RECEIVED,
    /** 已办理，待审批. */
    PROPOSED,
    /** 已办结. */
    HANDLED,
    /** 已登记. */
    REGISTERED;

    String tone() {
        return switch (this) {
            case RECEIVED -> "neutral";
            case PROPOSED -> "warn";
            case HANDLED, REGISTERED -> "good";
        };
    }
}

package cn.mingzhang.clues;

/** 阅览事由: asked once a person, clue and day. A closed list, so that no narrative comes in by it. */
enum OpeningReason {
    /** 办理. */
    HANDLING,
    /** 审批. */
    APPROVAL,
    /** 核对台账. */
    RECONCILIATION,
    /** 问题会签. */
    COUNTERSIGN,
    /** 汇总统计. */
    STATISTICS
}

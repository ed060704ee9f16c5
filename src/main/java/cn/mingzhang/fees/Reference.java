package cn.mingzhang.fees;

/** 核定基准日: the day by whose rules a fee is computed. A project that was never reviewed has no decision: the choice is grounded. */
public enum Reference {
    PLANNING_PERMIT,
    CONSTRUCTION_PERMIT,
    DECISION,
    COMPLETION_FILING,
    DISCOVERY,
    OTHER
}

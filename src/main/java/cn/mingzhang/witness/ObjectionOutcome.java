package cn.mingzhang.witness;

/** 异议办理结果. */
public enum ObjectionOutcome {
    /** 成立: the file goes back to the unit before it counts as settled. */
    UPHELD,
    /** 不成立. */
    REJECTED
}

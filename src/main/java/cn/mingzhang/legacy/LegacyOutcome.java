package cn.mingzhang.legacy;

/** 办理结论. */
public enum LegacyOutcome {
    /** 补办人防审批. */
    LATE_APPROVAL,
    /** 出具人防情况说明. */
    STATEMENT,
    /** 不属应建范围. */
    NOT_REQUIRED
}

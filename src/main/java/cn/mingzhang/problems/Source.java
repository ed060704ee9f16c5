package cn.mingzhang.problems;

/** 来源: who found the problem. */
public enum Source {
    /** 自查. */
    SELF_INSPECTION,
    /** 巡视巡察. */
    INSPECTION_TOUR,
    /** 审计. */
    AUDIT,
    /** 督查. */
    SUPERVISION,
    /** 信访. */
    PETITION,
    /** 数据比对. */
    DATA_COMPARISON,
    /** 历史遗留. */
    LEGACY
}

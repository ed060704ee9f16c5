package cn.mingzhang.reconciliation;

/** 差异的类别, of what stands on the left against what stands on the right. */
enum Kind {
    /** 左有右无. */
    LEFT_ONLY,
    /** 右有左无. */
    RIGHT_ONLY,
    /** 金额不符. */
    AMOUNT,
    /** 日期相差超过容许的日数. */
    DATE,
    /** 一笔对几笔，合计相符. */
    SPLIT
}

package cn.mingzhang.problems;

/** 问题大类. 廉洁类 (IN) are clues, never ledger problems. */
public enum ClassGroup {
    /** 违规违法审批. */
    AP,
    /** 漏审漏批漏建. */
    OM,
    /** 易地建设费违规减免缓. */
    FE,
    /** 质量监督与验收. */
    QS,
    /** 使用、维护与资产. */
    OP,
    /** 招标采购与中介. */
    PR,
    /** 履职与整改. */
    DU;

    /** The group that a class code such as {@code OM-01} belongs to. */
    public static ClassGroup of(String classCode) {
        return valueOf(classCode.substring(0, 2));
    }
}

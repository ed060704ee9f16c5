package cn.mingzhang.problems;

/** 结果凭证: the paper that shows that a problem of its class is really put right (§3.3). */
public enum ResultKind {
    /** 补办批复. */
    LATE_APPROVAL,
    /** 依法易地的批准及依据 (the fee itself is asked by MONEY_SETTLED; a fee alone is 以收代建). */
    RELOCATION_GROUND,
    /** 追缴到位凭证. */
    RECOVERED,
    /** 减免依据经认定合法. */
    GROUND_ACCEPTED,
    /** 撤销原批准. */
    APPROVAL_REVOKED,
    /** 纠正原批准. */
    APPROVAL_CORRECTED,
    /** 现场验收. */
    ON_SITE_ACCEPTANCE,
    /** 合同处置. */
    CONTRACT_HANDLED,
    /** 制度文件. */
    RULE_MADE,
    /** 培训记录. */
    TRAINING_HELD
}

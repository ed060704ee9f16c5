package cn.mingzhang.reconciliation;

/** Who should mend a difference. */
enum Mender {
    /** 收费员. */
    CLERK,
    /** 财政（国库）. */
    TREASURY,
    /** 税务. */
    TAX
}

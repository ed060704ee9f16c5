package cn.mingzhang.clues;

/** 移送所处环节. */
enum TransferStage {
    /** 待批准. */
    PREPARED,
    /** 待送出. */
    APPROVED,
    /** 待回执. */
    SENT,
    /** 待反馈. */
    RECEIVED,
    ANSWERED,
    /** 对方退回. */
    RETURNED,
    CANCELLED
}

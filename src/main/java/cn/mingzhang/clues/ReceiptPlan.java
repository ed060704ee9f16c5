package cn.mingzhang.clues;

/** 回执上的拟办. */
enum ReceiptPlan {
    /** 受理承办. */
    ACCEPTED,
    /** 转下级承办. */
    PASSED_DOWN
}

package cn.mingzhang.clues;

/** Which paper was scanned. */
enum ScanSlot {
    /** 移送函. */
    LETTER,
    /** 回执. */
    RECEIPT,
    /** 办理结果反馈函. */
    FEEDBACK
}

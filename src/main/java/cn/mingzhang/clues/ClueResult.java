package cn.mingzhang.clues;

/** 办理结果. */
enum ClueResult {
    /** 了结澄清. */
    CLEARED,
    /** 谈话提醒、批评教育等 (第一种形态). */
    REMINDED,
    /** 给予处分. */
    PENALISED,
    /** 问责. */
    HELD_TO_ACCOUNT,
    /** 移送司法. */
    TO_COURT,
    /** 移送其他机关. */
    HANDED_ON
}

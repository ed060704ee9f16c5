package cn.mingzhang.clues;

/** 问题类型, after 政务处分法 第39条 and 纪律处分条例. */
enum ClueKind {
    /** 滥用职权. */
    ABUSE_OF_POWER,
    /** 玩忽职守. */
    NEGLECT,
    /** 徇私舞弊. */
    FAVOURITISM,
    /** 弄虚作假. */
    FRAUD,
    /** 形式主义、官僚主义. */
    FORMALISM,
    /** 贪污贿赂. */
    BRIBERY,
    /** 泄露秘密. */
    LEAK,
    OTHER
}

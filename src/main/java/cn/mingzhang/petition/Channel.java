package cn.mingzhang.petition;

/** 渠道. */
enum Channel {
    WEB,
    LETTER,
    VISIT,
    CALL
}

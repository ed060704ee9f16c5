package cn.mingzhang.petition;

/** 开启举报人身份的事由. */
enum IdentityReason {
    /** 告知受理. */
    TELL_ACCEPTANCE,
    /** 告知结果. */
    TELL_RESULT,
    /** 当面核实. */
    ASK_MORE,
    /** 保护举报人. */
    PROTECT
}

package cn.mingzhang.petition;

/** 办结理由: a closed list, so that no narrative comes in by it. */
enum CloseReason {
    /** 没有反映具体问题. */
    NO_MATTER,
    /** 内容不清, 无法联系补充. */
    NO_DETAIL,
    /** 同一问题已经办结. */
    SETTLED,
    /** 咨询建议, 已答复. */
    ANSWERED,
    /** 不属检举控告. */
    NOT_DISCIPLINE
}

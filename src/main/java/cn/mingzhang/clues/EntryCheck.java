package cn.mingzhang.clues;

/** 录入核对: what the form must refuse before anything is kept. The two that are refused leave no trace, not even here. */
enum EntryCheck {
    /** 属本机关受理，不涉国家秘密. */
    OURS,
    /** 属上级受理，或反映本机关主要负责人: 检举控告工作规则 第15条. */
    OF_A_SUPERIOR,
    /** 涉及国家秘密. */
    CLASSIFIED
}

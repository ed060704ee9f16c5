package cn.mingzhang.witness;

/** 核查结论. */
public enum CheckConclusion {
    /** 属实，整改到位. */
    CONFIRMED,
    /** 未整改到位. */
    NOT_CONFIRMED
}

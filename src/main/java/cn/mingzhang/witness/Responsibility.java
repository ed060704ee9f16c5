package cn.mingzhang.witness;

/** 责任认定: of what kind, never of whom. */
public enum Responsibility {
    /** 不需追究，写明理由. */
    NONE,
    /** 单位责任. */
    UNIT,
    /** 个人责任，已移交. */
    PERSONS_HANDED_OVER,
    /** 单位责任，个人责任已移交. */
    UNIT_AND_PERSONS
}

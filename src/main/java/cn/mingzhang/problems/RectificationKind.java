package cn.mingzhang.problems;

/** 整改类型. */
public enum RectificationKind {
    /** 立行立改. */
    IMMEDIATE,
    /** 分阶段整改. */
    PHASED,
    /** 持续整改. */
    CONTINUOUS
}

package cn.mingzhang.witness;

/** 回头看结论. */
public enum LookBackConclusion {
    /** 未反弹. */
    HOLDS,
    /** 反弹. */
    RELAPSED
}

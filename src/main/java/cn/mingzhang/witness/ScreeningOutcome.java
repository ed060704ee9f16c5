package cn.mingzhang.witness;

/** 线索筛查的结论. */
public enum ScreeningOutcome {
    /** 未发现线索. */
    NO_CLUE,
    /** 须查. */
    TO_INVESTIGATE
}

package cn.mingzhang.legacy;

/** What the builder owes. Whatever it is, the owners register. */
public enum LegacyFee {
    NONE_DUE,
    /** 另行追缴. */
    PURSUED_APART,
    PAID
}

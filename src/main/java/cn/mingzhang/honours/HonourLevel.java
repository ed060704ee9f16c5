package cn.mingzhang.honours;

/** How high the host of a contest stands. */
public enum HonourLevel {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCIAL,
    /** 市级. */
    MUNICIPAL,
    /** 县级. */
    COUNTY
}

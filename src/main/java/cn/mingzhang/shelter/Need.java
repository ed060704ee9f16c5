package cn.mingzhang.shelter;

/** What must be known before there can be an answer. */
public enum Need {
    USE,
    /** Buildings of several kinds are worked out one by one. */
    EACH_BUILDING,
    STOREYS,
    FOUNDATION_DEPTH,
    GROUND_FLOOR,
    ABOVE_GROUND,
    PLANNED,
    ZONE,
    RENEWAL,
    /** No confirmed parameter covers the day. */
    TERM
}

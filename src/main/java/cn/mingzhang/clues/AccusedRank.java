package cn.mingzhang.clues;

/** 被反映人的职级. */
enum AccusedRank {
    /** 县处级. */
    COUNTY_LEADER,
    /** 乡科级. */
    TOWNSHIP_LEADER,
    /** 一般人员. */
    STAFF,
    /** 不详. */
    UNKNOWN
}

package cn.mingzhang.accountability;

/** 职级. */
enum Rank {
    COUNTY_LEADER,
    TOWNSHIP_LEADER,
    STAFF,
    UNKNOWN
}

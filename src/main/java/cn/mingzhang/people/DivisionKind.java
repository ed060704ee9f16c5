package cn.mingzhang.people;

/** 区划类别. */
public enum DivisionKind {
    /** 市本级. */
    CITY,
    /** 县、区、县级市. */
    COUNTY,
    /** 高新区、经开区: no division of the state, its code is our own. */
    FUNCTIONAL_AREA
}

package cn.mingzhang.people;

/** 层级: 市本级 or 县(市、区). */
public enum Level {
    /** 市本级. */
    MUNICIPAL,
    /** 县(市、区) and functional areas. */
    COUNTY
}

package cn.mingzhang.witness;

/** 异议来源: of what kind, never by name. */
public enum Objector {
    /** 群众. */
    CITIZEN,
    /** 企业. */
    ENTERPRISE,
    /** 责任单位. */
    RESPONSIBLE_UNIT,
    /** 其他单位. */
    OTHER_UNIT,
    /** 匿名. */
    ANONYMOUS
}

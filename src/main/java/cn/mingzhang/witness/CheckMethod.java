package cn.mingzhang.witness;

/** 核查方式. */
public enum CheckMethod {
    /** 查阅资料. */
    PAPERS,
    /** 实地核验. */
    ON_SITE,
    /** 逐笔资金核查. */
    MONEY,
    /** 座谈. */
    TALK,
    /** 走访. */
    VISIT
}

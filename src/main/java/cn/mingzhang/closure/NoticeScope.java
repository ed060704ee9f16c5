package cn.mingzhang.closure;

/** 公示范围, chosen at the preliminary review. */
public enum NoticeScope {
    /** 内部公示. */
    INTERNAL,
    /** 官网公示. */
    WEBSITE,
    /** 不公示, with a reason; the stage ends at once. */
    NONE
}

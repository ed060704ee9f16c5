package cn.mingzhang.closure;

/** 整改状态, kept apart from the stage: what the unit says of its work, never where the file stands. */
public enum Rectification {
    /** 未启动. */
    NOT_STARTED,
    /** 正在整改. */
    IN_PROGRESS,
    /** 基本整改到位: not enough for closure. */
    SUBSTANTIALLY_RECTIFIED,
    /** 整改到位. */
    RECTIFIED,
    /** 长期坚持: enough with a reason, which the reviewer accepts by signing. */
    LONG_TERM;

    boolean isFull(boolean reasonGiven) {
        return this == RECTIFIED || this == LONG_TERM && reasonGiven;
    }
}

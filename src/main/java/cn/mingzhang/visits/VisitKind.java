package cn.mingzhang.visits;

/** 检查方式. Only a special supervision is announced. */
public enum VisitKind {
    /** 专项督导. */
    SPECIAL,
    /** 动态督查. */
    DYNAMIC,
    /** 回头看. */
    LOOK_BACK;

    boolean isAnnounced() {
        return this == SPECIAL;
    }
}

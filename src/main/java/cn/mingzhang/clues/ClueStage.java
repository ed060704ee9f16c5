package cn.mingzhang.clues;

/** 线索所处环节. */
enum ClueStage {
    REGISTERED,
    ASSIGNED,
    OPINED,
    HANDLING,
    /** 暂存待查. */
    SHELVED,
    /** 已立案. */
    FILED,
    CONCLUDED,
    FED_BACK,
    ARCHIVED
}

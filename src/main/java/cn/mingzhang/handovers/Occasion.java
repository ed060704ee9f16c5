package cn.mingzhang.handovers;

/** Why work is handed over. */
enum Occasion {
    /** 离任. */
    LEAVING,
    /** 调动. */
    TRANSFER,
    /** 分工调整. */
    DUTIES
}

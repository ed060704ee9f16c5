package cn.mingzhang.clues;

/** 四类处置方式 (2017 年起). */
enum Disposal {
    /** 谈话函询. */
    TALK,
    /** 初步核实. */
    INQUIRY,
    /** 暂存待查. */
    SHELVE,
    /** 予以了结. */
    SETTLE
}

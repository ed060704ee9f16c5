package cn.mingzhang.clues;

/** 密级. What is classified by the state is not entered on this network at all. */
enum Secrecy {
    /** 内部. */
    INTERNAL,
    /** 工作秘密. */
    WORK_SECRET
}

package cn.mingzhang.inbox;

/** 为什么告诉我. */
enum Reason {
    NAMED,
    POST,
    HEAD,
    OFFICE,
    DEPUTY
}

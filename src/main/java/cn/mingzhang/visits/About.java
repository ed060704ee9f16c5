package cn.mingzhang.visits;

/** What a line of the checklist is about. */
enum About {
    /** 问题. */
    PROBLEM,
    /** 项目. */
    PROJECT,
    /** 收款. */
    PAYMENT,
    /** 其他事项. */
    MATTER
}

package cn.mingzhang.reporting;

/** 反映的问题, in the words of who reports, not of the law. */
enum ReportKind {
    /** 应建未建、少建人防工程. */
    NOT_BUILT,
    /** 违规减免、截留易地建设费. */
    FEE,
    /** 人防工程被侵占、挪用、出租. */
    OCCUPIED,
    /** 工程质量、验收. */
    QUALITY,
    /** 招标采购、设备. */
    PROCUREMENT,
    /** 干部以权谋私、收受好处. */
    CONDUCT,
    OTHER
}

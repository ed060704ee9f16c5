package cn.mingzhang.clues;

/** 线索来源: 监督执纪工作规则 第23条. */
enum ClueSource {
    /** 信访举报. */
    PETITION,
    /** 监督执纪中发现. */
    SUPERVISION,
    /** 巡视巡察移交. */
    INSPECTION,
    /** 其他单位移交 (审计、行政执法、司法). */
    HANDED_OVER
}

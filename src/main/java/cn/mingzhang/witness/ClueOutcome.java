package cn.mingzhang.witness;

/** 须查线索的处置结果. 暂存待查 is no answer: the file waits for one that is. */
public enum ClueOutcome {
    /** 予以了结. */
    SETTLED,
    /** 谈话函询后了结. */
    SETTLED_AFTER_TALK,
    /** 初步核实后了结. */
    SETTLED_AFTER_INQUIRY,
    /** 已立案. */
    CASE_FILED,
    /** 移送其他机关. */
    HANDED_ON
}

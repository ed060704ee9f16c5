package cn.mingzhang.recomputation;

/** 易地建设费问题的分类, as the ledger's classes of problems name them. */
public enum FeeClass {
    /** 违规减征. */
    FE_01,
    /** 违规免征. */
    FE_02,
    /** 违规缓缴、欠条. */
    FE_03,
    /** 应收未收（漏征）. */
    FE_04,
    /** 少征. */
    FE_05,
    /** 欠缴. */
    FE_06,
    /** 擅自分期. */
    FE_07,
    /** 以地方文件、招商引资等减免. */
    FE_08,
    /** 未及时足额入库. */
    FE_09,
    /** 挤占挪用. */
    FE_10,
    /** 多收、应退未退. */
    FE_11,
    /** 催缴不力. */
    FE_12;

    /** {@code FE-01}. */
    public String code() {
        return name().replace('_', '-');
    }
}

package cn.mingzhang.screening;

/** 比对参数: what the rules leave to dated data. */
enum Parameter {
    /** 面积差多少平方米以内不算. */
    AREA_TOLERANCE,
    /** 面积差百分之几以内不算. */
    AREA_TOLERANCE_PERCENT,
    /** 规划面积增加超过百分之几须重新审批. */
    AREA_INCREASE_PERCENT,
    /** 多少个月内的相邻许可看作一个建设. */
    SPLIT_MONTHS,
    /** 易地审批应有几件佐证. */
    RELOCATION_PAPERS,
    /** 一名审批人关联多少个发现即作为线索. */
    APPROVER_FINDINGS,
    /** 必须招标的金额起点，元. */
    TENDER_WORKS,
    TENDER_GOODS,
    TENDER_SERVICES,
    /** 同一组投标人一起出现几次. */
    SAME_BIDDERS,
    /** 一家占百分之几. */
    ONE_SUPPLIER_PERCENT,
    /** 至少几次采购才算占比. */
    ONE_SUPPLIER_PURCHASES,
    /** 费用差多少元以内不算. */
    FEE_TOLERANCE
}

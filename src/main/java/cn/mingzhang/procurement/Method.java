package cn.mingzhang.procurement;

/** 采购方式. */
public enum Method {
    /** 公开招标. */
    OPEN_TENDER,
    /** 邀请招标. */
    INVITED_TENDER,
    /** 竞争性谈判. */
    COMPETITIVE_NEGOTIATION,
    /** 竞争性磋商. */
    COMPETITIVE_CONSULTATION,
    /** 询价. */
    INQUIRY,
    /** 单一来源. */
    SINGLE_SOURCE,
    /** 直接发包. */
    DIRECT,
    OTHER;

    /** Fewer bidders than this is no competition; what is bought from one asks for a ground instead. */
    int leastBidders() {
        return this == SINGLE_SOURCE || this == DIRECT || this == OTHER ? 1 : 3;
    }

    boolean needsGround() {
        return this == SINGLE_SOURCE || this == DIRECT || this == INVITED_TENDER;
    }
}

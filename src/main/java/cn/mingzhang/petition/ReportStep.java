package cn.mingzhang.petition;

/** 信访办理. The first is taken by opening; one of the others ends what the desk has to do. */
enum ReportStep {
    OPEN,
    /** 转线索管理员. */
    TO_KEEPER,
    /** 转问题台账, 不带举报人. */
    TO_LEDGER,
    /** 不属本机关管辖, 转有权机关. */
    TO_OTHER_BODY,
    /** 反映本机关主要负责人: 直报上级, 检举控告工作规则 第15条. */
    STRAIGHT_UP,
    /** 办结. */
    CLOSE,
    /** 重复件, 并入. */
    LINK;

    boolean asksReceiver() {
        return this == TO_KEEPER || this == TO_LEDGER;
    }

    boolean asksBody() {
        return this == TO_OTHER_BODY || this == STRAIGHT_UP;
    }
}

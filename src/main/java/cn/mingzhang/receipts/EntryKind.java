package cn.mingzhang.receipts;

/** What an entry does with a receipt's money. */
public enum EntryKind {
    /** 分配: to a project's fee, to a problem, or to both. */
    ALLOCATION,
    /** 退款: back to the payer. */
    REFUND,
    /** 作废: the receipt itself was entered wrongly; its whole money leaves the books. */
    VOID
}

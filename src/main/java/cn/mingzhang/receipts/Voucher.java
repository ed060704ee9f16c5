package cn.mingzhang.receipts;

/** 到账凭证: what the treasury reads the amount from. */
public enum Voucher {
    /** 非税收入缴款书. */
    NON_TAX_BILL,
    /** 税收完税证明. */
    TAX_CERTIFICATE,
    /** 国库入库凭证. */
    TREASURY_ENTRY,
    /** 银行进账单. */
    BANK_SLIP,
    /** 法院划拨凭证. */
    COURT_TRANSFER
}

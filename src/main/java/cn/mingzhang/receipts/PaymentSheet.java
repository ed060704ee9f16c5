package cn.mingzhang.receipts;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Sheet;

/** The columns of a list of payments; its last line is the total (合计). */
final class PaymentSheet {

    private PaymentSheet() {}

    /** @param key of its name for people */
    static Sheet<ReceiptRow> named(String key) {
        return Sheet.of(
                key,
                Column.<ReceiptRow>text("voucherNumber", "receipts.voucherNumber", ReceiptRow::voucherNumber)
                        .required("示例51172100012345")
                        .wide(24),
                Column.<ReceiptRow>day("voucherOn", "receipts.voucherOn", ReceiptRow::voucherOn)
                        .required("2021-12-06"),
                Column.<ReceiptRow>money("amount", "receipts.amount", ReceiptRow::yuan)
                        .required("36675.00"),
                Column.<ReceiptRow>text("payer", "receipts.payer", ReceiptRow::payer)
                        .required("示例房地产开发有限公司")
                        .wide(30),
                Column.<ReceiptRow>text("unit", "receipts.unit", ReceiptRow::unit)
                        .typed("")
                        .wide(24),
                Column.<ReceiptRow>text("voucher", "receipts.list.voucher", row -> "")
                        .typed("")
                        .wide(18),
                Column.<ReceiptRow>text("remark", "receipts.remark", row -> "")
                        .typed("")
                        .wide(30));
    }
}

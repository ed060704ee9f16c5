package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;

/** 到账 to be confirmed: how much, by which paper. */
public record NewPayment(Yuan amount, Voucher voucher, String voucherNumber, LocalDate voucherOn) {

    public NewPayment {
        voucherNumber = voucherNumber.strip();
    }
}

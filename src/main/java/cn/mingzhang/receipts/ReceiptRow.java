package cn.mingzhang.receipts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One receipt of the list. */
record ReceiptRow(
        String number,
        Voucher voucher,
        String voucherNumber,
        LocalDate voucherOn,
        String payer,
        String unit,
        long amount,
        long used,
        boolean annulled,
        @Nullable LocalDate confirmedOn) {

    public Yuan yuan() {
        return Yuan.ofFen(amount);
    }

    /** 未分配. */
    public Yuan free() {
        return Yuan.ofFen(amount - used);
    }

    public String day() {
        return Dates.day(voucherOn);
    }

    public String stateKey() {
        if (annulled) {
            return "receipts.state.VOID";
        }
        return confirmedOn == null
                ? "receipts.state.UNCONFIRMED"
                : amount > used ? "receipts.state.FREE" : "receipts.state.DONE";
    }

    public String tone() {
        if (annulled) {
            return "neutral";
        }
        return confirmedOn == null ? "warn" : amount > used ? "info" : "good";
    }

    public String voucherKey() {
        return "witness.payment.voucher." + voucher;
    }
}

package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 收款 to be entered.
 *
 * @param unitId 人防办 whose income it is
 * @param lineDigest of the imported line; null where it was typed
 */
public record NewReceipt(
        long unitId,
        Voucher voucher,
        String voucherNumber,
        LocalDate voucherOn,
        Yuan amount,
        String payer,
        Source source,
        String remark,
        @Nullable String lineDigest) {

    /** Where it was learnt from. */
    public enum Source {
        /** 凭证登记. */
        HAND,
        /** 税务清单. */
        TAX,
        /** 国库清单. */
        TREASURY
    }

    /** What the treasury confirms beside a problem. */
    static NewReceipt beside(long unitId, NewPayment payment) {
        return new NewReceipt(
                unitId,
                payment.voucher(),
                payment.voucherNumber(),
                payment.voucherOn(),
                payment.amount(),
                "",
                Source.HAND,
                "",
                null);
    }

    public NewReceipt {
        voucherNumber = voucherNumber.strip();
        payer = payer.strip();
        remark = remark.strip();
    }
}

package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What is typed from a voucher. */
record ReceiptForm(
        @NotNull @Nullable Long unit,
        @NotNull @Nullable Voucher voucher,

        @NotBlank @Size(max = 60, message = "{witness.error.long}") @Nullable
        String voucherNumber,

        @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate voucherOn,
        @NotNull @Nullable Yuan amount,

        @NotBlank @Size(max = 200, message = "{witness.error.long}") @Nullable
        String payer,

        @Size(max = 500, message = "{witness.error.long}") @Nullable
        String remark) {

    NewReceipt receipt() {
        return new NewReceipt(
                Objects.requireNonNull(unit),
                Objects.requireNonNull(voucher),
                Typed.text(voucherNumber),
                Objects.requireNonNull(voucherOn),
                Objects.requireNonNull(amount),
                Typed.text(payer),
                NewReceipt.Source.HAND,
                Typed.text(remark),
                null);
    }
}

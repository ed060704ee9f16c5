package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 收款: one voucher, with the entries on it. */
public record Receipt(
        long id,
        String number,
        long unitId,
        String unit,
        Voucher voucher,
        String voucherNumber,
        LocalDate voucherOn,
        Yuan amount,
        String payer,
        NewReceipt.Source source,
        String remark,
        String officerName,
        String officerUnit,
        LocalDate enteredOn,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy,
        List<Booked> booked) {

    /** An entry with who made it, and what it concerns in words. */
    public record Booked(
            Entry entry,
            String reason,
            @Nullable String project,
            @Nullable String problem,
            String officerName,
            String officerUnit,
            LocalDate enteredOn) {}

    public Receipt {
        booked = List.copyOf(booked);
    }

    public Purse purse() {
        return new Purse(amount, booked.stream().map(Booked::entry).toList());
    }

    public boolean isConfirmed() {
        return confirmedOn != null;
    }

    public String href() {
        return "/fees/receipts/" + number;
    }
}

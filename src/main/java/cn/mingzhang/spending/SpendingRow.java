package cn.mingzhang.spending;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One expenditure. */
public record SpendingRow(
        long id,
        String number,
        long unitId,
        String unit,
        String purpose,
        boolean lawful,
        @Nullable String project,
        @Nullable String projectName,
        String voucherNumber,
        LocalDate spentOn,
        long amount,
        String payee,
        String remark,
        @Nullable Long reversesId,
        boolean reversed,
        String officerName,
        String officerUnit,
        LocalDate enteredOn) {

    public Yuan yuan() {
        return Yuan.ofFen(amount);
    }

    public String day() {
        return Dates.day(spentOn);
    }

    public boolean stands() {
        return reversesId == null && !reversed;
    }

    public String stateKey() {
        if (reversesId != null) {
            return "spending.state.REVERSAL";
        }
        return reversed ? "spending.state.REVERSED" : lawful ? "spending.state.STANDS" : "spending.state.MISUSED";
    }

    public String tone() {
        return !stands() ? "neutral" : lawful ? "good" : "bad";
    }
}

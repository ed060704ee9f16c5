package cn.mingzhang.figures;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry behind a figure of money. */
record MoneyRow(
        long id,
        LocalDate on,
        String receipt,
        String voucherNumber,
        String problem,
        @Nullable String project,
        @Nullable String projectName,
        String unit,
        long amount) {

    public Yuan yuan() {
        return Yuan.ofFen(amount);
    }

    public String day() {
        return Dates.day(on);
    }

    public String receiptHref() {
        return "/fees/receipts/" + receipt;
    }

    public String problemHref() {
        return "/problems/" + problem;
    }

    public @Nullable String projectHref() {
        return project == null ? null : "/fees/" + project;
    }
}

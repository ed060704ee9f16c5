package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the list. */
record CollectionRow(
        String number,
        String name,
        String payer,
        String unit,
        String rung,
        String tone,
        String paper,
        @Nullable LocalDate due,
        String clock,
        @Nullable LampView lamp,
        @Nullable LampView window,
        String hold,
        Yuan payable,
        Yuan paid,
        Yuan owed) {

    public String dueShown() {
        return Dates.day(due);
    }

    public String payableShown() {
        return payable.toString();
    }

    public String paidShown() {
        return paid.toString();
    }

    public String owedShown() {
        return owed.toString();
    }
}

package cn.mingzhang.opening;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/** The window's state in words. */
record WindowPage(boolean closed, String words) {

    static WindowPage of(OpeningWindow.@Nullable Closed closed, OpeningWords words) {
        return closed == null
                ? new WindowPage(false, words.of("window.open"))
                : new WindowPage(
                        true,
                        words.of(
                                "window.closed",
                                Dates.day(closed.closedOn()),
                                closed.officerName(),
                                words.ofAny("people.post." + closed.officerPost()),
                                closed.closures(),
                                closed.balances(),
                                Yuan.ofFen(closed.outstanding()).toString(),
                                closed.series()));
    }
}

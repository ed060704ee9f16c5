package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import java.util.List;
import org.springframework.stereotype.Component;

/** A difference as its pages show it. */
@Component
class DifferencePages {
    private final ReconciliationWords words;

    DifferencePages(ReconciliationWords words) {
        this.words = words;
    }

    List<Fact> facts(Difference found) {
        return List.of(
                words.fact("month", words.month(found.month())),
                words.fact("voucher", found.voucherNumber()),
                words.fact("payer", found.payer()),
                new Fact(words.of("left." + found.sides()), found.left()),
                new Fact(words.of("right." + found.sides()), found.right()),
                words.fact("mender", words.of("mender", found.mender())),
                words.fact("found", Dates.day(found.foundOn())),
                words.fact("gone", found.goneOn() == null ? "" : Dates.day(found.goneOn())));
    }
}

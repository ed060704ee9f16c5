package cn.mingzhang.reconciliation;

import cn.mingzhang.lists.Phrases;
import java.time.YearMonth;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of reconciliation. */
@Component
class ReconciliationWords extends Phrases {
    ReconciliationWords(MessageSource messages) {
        super(messages, "reconciliation.");
    }

    String month(YearMonth month) {
        return of("month.shown", "" + month.getYear(), "" + month.getMonthValue());
    }

    String kind(Sides sides, Kind kind) {
        return of("kind." + sides + "." + kind);
    }

    String reason(MonthDesk.Reason reason) {
        if (reason.key().equals("difference")) {
            var arguments = reason.arguments();
            return of("unmet.difference", of("kind." + arguments.get(0)), arguments.get(1));
        }
        return of("unmet." + reason.key(), reason.arguments().toArray());
    }
}

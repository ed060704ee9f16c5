package cn.mingzhang.audit;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.sheets.Taken;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking a list out of the house as a file is a deed: who, which list, by which filter, how many rows. */
@Component
public class ExportDeeds {
    private static final int LONGEST = 500;

    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    ExportDeeds(Trail trail, OfficeClock clock, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Noted in a transaction of its own. */
    public Consumer<Taken> by(Actor actor) {
        return taken -> transaction.executeWithoutResult(on -> trail.note(
                actor,
                "LIST_EXPORTED",
                new Subject("list", taken.path()),
                List.of(new Change("sheets.rows", null, "" + taken.rows())),
                shortened(String.join("; ", taken.words())),
                clock.now()));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}

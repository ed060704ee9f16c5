package cn.mingzhang.compartment;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待办 of the compartment: how many lines wait on a person, by list. Counting is no reading; the lists themselves are. */
@Component
public class SealedWaiting implements Awaiting {
    private final JdbcClient sql;
    private final OfficeClock clock;

    SealedWaiting(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Line(String bucket, long waiting) {}

    /** By list; a list on which nothing waits is absent. */
    public Map<String, Long> on(Officer officer) {
        return Once.read(List.of("sealed waiting", officer.id(), clock.today()), () -> read(officer));
    }

    private Map<String, Long> read(Officer officer) {
        var waiting = new HashMap<String, Long>();
        sql.sql("SELECT w.bucket, count(*) AS waiting FROM sealed_waiting(:me, :today) w GROUP BY w.bucket")
                .param("me", officer.id())
                .param("today", clock.today())
                .query(Line.class)
                .list()
                .forEach(line -> waiting.put(line.bucket(), line.waiting()));
        return Map.copyOf(waiting);
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return Cleared.is(officer)
                ? List.of(rows("clues", "<> 'proposals'"), rows("accountability", "= 'proposals'"))
                : List.of();
    }

    private static Rows rows(String section, String buckets) {
        return new Rows(section, true, "SELECT 1 FROM sealed_waiting(:me, :today) w WHERE w.bucket " + buckets);
    }
}

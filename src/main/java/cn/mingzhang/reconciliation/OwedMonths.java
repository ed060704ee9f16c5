package cn.mingzhang.reconciliation;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.jobs.JobRuns;
import cn.mingzhang.jobs.Rounds;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 应月结的月份. Closing is a person's deed; that a month has ended and is to be closed is found by itself, once, and from then on its
 * clock runs: the unit's clerk is reminded, and the treasury where his side alone is wanting. Months are closed in order: only a unit's
 * first open one runs, and none before one that is closed.
 */
@Component
class OwedMonths implements Clocks {
    static final String MONTH = "month";

    private final JdbcClient sql;
    private final OfficeTerms terms;
    private final WorkingDays days;
    private final OfficeClock clock;

    OwedMonths(JdbcClient sql, OfficeTerms terms, WorkingDays days, OfficeClock clock) {
        this.sql = sql;
        this.terms = terms;
        this.days = days;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        /** Before the day's notices. */
        @Bean
        RecurringTask<Void> monthsOwed(ObjectProvider<OwedMonths> months) {
            return Rounds.daily(
                    "months-daily",
                    LocalTime.of(6, 5),
                    () -> JobRuns.did(months.getObject().find()));
        }
    }

    /**
     * Writes down each month that has ended and is to be closed: of a unit that has closed one, every later month; of one that never
     * has, those in which something was booked. @return how many were new
     */
    @Transactional
    public int find() {
        var today = clock.today();
        var within = terms.on(today).getOrDefault(TermName.MONTH_CLOSE, 0);
        if (within == 0) {
            return 0;
        }
        return sql.sql("""
                        SELECT x.unit_id, x.month FROM (
                            SELECT c.unit_id, generate_series(max(c.month) + interval '1 month', CAST(:last AS date), interval '1 month')::date AS month
                              FROM closed_month c GROUP BY c.unit_id
                            UNION
                            SELECT r.unit_id, r.booked_month FROM receipt r WHERE r.booked_month <= :last) x
                         WHERE NOT EXISTS (SELECT 1 FROM closed_month c WHERE c.unit_id = x.unit_id AND c.month >= x.month)
                           AND NOT EXISTS (SELECT 1 FROM month_owed o WHERE o.unit_id = x.unit_id AND o.month = x.month) ORDER BY 2, 1
                        """).param("last", today.withDayOfMonth(1).minusMonths(1)).query(Found.class).list().stream()
                .mapToInt(found -> write(found, within, today))
                .sum();
    }

    private record Found(long unitId, LocalDate month) {}

    private int write(Found found, int within, LocalDate today) {
        var end = found.month().plusMonths(1).minusDays(1);
        return sql.sql("INSERT INTO month_owed (unit_id, month, due_on, found_on) VALUES (:unit, :month, :due, :on)"
                        + " ON CONFLICT DO NOTHING")
                .param("unit", found.unitId())
                .param("month", found.month())
                .param("due", days.plus(end, within))
                .param("on", today)
                .update();
    }

    @Override
    public List<String> kinds() {
        return List.of(MONTH);
    }

    /** @param clerked the clerk's signature stands: the treasury's is wanting */
    private record Row(long id, long unitId, LocalDate month, LocalDate due, boolean clerked) {}

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject("month", clock.unitId() + " " + clock.number()));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return sql.sql("""
                        SELECT DISTINCT ON (o.unit_id) o.id, o.unit_id, o.month, o.due_on AS due,
                               EXISTS (SELECT 1 FROM month_close c JOIN month_close_signature s ON s.close_id = c.id AND s.side = 'CLERK'
                                        WHERE c.unit_id = o.unit_id AND c.month = o.month
                                          AND NOT EXISTS (SELECT 1 FROM month_reopening r WHERE r.close_id = c.id)
                                          AND NOT EXISTS (SELECT 1 FROM month_close n
                                                           WHERE n.unit_id = c.unit_id AND n.month = c.month AND n.round > c.round)) AS clerked
                          FROM month_owed o
                         WHERE NOT EXISTS (SELECT 1 FROM closed_month c WHERE c.unit_id = o.unit_id AND c.month >= o.month)
                         ORDER BY o.unit_id, o.month
                        """).query(Row.class).list().stream()
                .filter(row -> !row.due().isAfter(until))
                .map(row -> new Clock(
                        row.id(),
                        row.month().toString().substring(0, 7),
                        "/fees/reconciliation/" + row.unitId() + "/"
                                + row.month().toString().substring(0, 7),
                        row.due(),
                        null,
                        row.unitId(),
                        row.clerked() ? Where.ANYWHERE : Where.UNIT,
                        Set.of(row.clerked() ? Post.TREASURY : Post.FEE_CLERK)))
                .toList();
    }
}

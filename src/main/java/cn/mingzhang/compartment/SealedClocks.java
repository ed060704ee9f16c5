package cn.mingzhang.compartment;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 逾期 in the compartment: every night each clock that has run out is noted once in the trail of its clue or transfer, so that it is on
 * record also when nobody looked. It is done as the service, who sees which clocks have run out and not a row beside.
 */
@Component
public class SealedClocks {
    private final Compartment compartment;
    private final OfficeClock clock;

    SealedClocks(Compartment compartment, OfficeClock clock) {
        this.compartment = compartment;
        this.clock = clock;
    }

    /** All that the service is told: an id that names nothing, and a day. */
    record Clock(String kind, UUID id, LocalDate dueOn) {}

    /** How many were noted. */
    @Transactional
    public int note() {
        var today = clock.today();
        var now = clock.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return compartment.asService(sql -> (int) clocks(sql, today).stream()
                .filter(due -> sql.sql("SELECT sealed.note_clock(:kind, :id, :today, :now, :now)")
                        .param("kind", due.kind())
                        .param("id", due.id())
                        .param("today", today)
                        .param("now", now)
                        .query(Boolean.class)
                        .single())
                .count());
    }

    static List<Clock> clocks(Compartment.Service sql, LocalDate today) {
        return sql.sql("SELECT * FROM sealed.clocks(:today) ORDER BY due_on, id")
                .param("today", today)
                .query(Clock.class)
                .list();
    }

    /** Counted neither in the application's log nor among its jobs: that there is a clock tells that there is a clue. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        @Bean
        RecurringTask<Void> nightlySealedClocks(ObjectProvider<SealedClocks> clocks) {
            return Rounds.daily(
                    "sealed-clocks",
                    LocalTime.of(1, 5),
                    () -> clocks.getObject().note());
        }
    }
}

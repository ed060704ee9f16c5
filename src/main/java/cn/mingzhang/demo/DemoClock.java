package cn.mingzhang.demo;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClosureDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 演示时钟: stands at the first working day after the replay when the demo is new, runs at real speed, survives a restart, and is
 * moved forward by whole working days; never back. The bean exists in the demo only.
 */
@Component
@Profile("demo & !replay")
class DemoClock implements OfficeClock {
    /** What one move may ask: a working year. */
    static final int FARTHEST = 250;

    private final JdbcClient sql;
    private final ObjectProvider<WorkingDays> workingDays;
    private final ObjectProvider<Trail> trail;
    private final ObjectProvider<ClosureDesk> closure;
    private final Clock machine = Clock.systemUTC();

    DemoClock(
            JdbcClient sql,
            ObjectProvider<WorkingDays> workingDays,
            ObjectProvider<Trail> trail,
            ObjectProvider<ClosureDesk> closure) {
        this.sql = sql;
        this.workingDays = workingDays;
        this.trail = trail;
        this.closure = closure;
    }

    @Override
    public Instant now() {
        // PostgreSQL keeps microseconds; what is stored must equal what was hashed.
        return machine.instant().plusSeconds(offset()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves on by so many working days, in the trail; whatever the clock itself does on those days is done. */
    @Transactional
    public void forward(int days, Officer officer) {
        var before = today();
        var after = workingDays.getObject().plus(before, days);
        var leap = Duration.ofDays(ChronoUnit.DAYS.between(before, after)).toSeconds();
        sql.sql("UPDATE demo_clock SET offset_seconds = offset_seconds + :leap")
                .param("leap", leap)
                .update();
        trail.getObject()
                .note(
                        officer.actor(),
                        "DEMO_CLOCK_MOVED",
                        new Subject("demo-clock", after.toString()),
                        List.of(new Change("demo.clock.today", before.toString(), after.toString())),
                        "",
                        now());
        closure.getObject().endNotices();
    }

    /** At the end of a replay: the clock of the demo to be stands at that moment. */
    static void set(JdbcClient sql, Instant moment) {
        var offset = Duration.between(Instant.now(Clock.systemUTC()), moment).toSeconds();
        sql.sql("INSERT INTO demo_clock (one, offset_seconds) VALUES (true, :offset)")
                .param("offset", offset)
                .update();
    }

    private long offset() {
        return Once.read(
                "demo clock",
                () -> sql.sql("SELECT offset_seconds FROM demo_clock")
                        .query(Long.class)
                        .single());
    }
}

package cn.mingzhang.inbox;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Clocks.Clock;
import cn.mingzhang.people.Clocks.Where;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 告知: writes down what is new and tells whom it concerns, both or neither. */
@Component
class Telling {
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    Telling(JdbcClient sql, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param subject whose trail says that it was escalated */
    record Come(Clock clock, Occasion occasion, @Nullable Subject subject) {}

    private record New(long id, long matter, String occasion) {}

    /**
     * Who comes second waits for the first, and then has nothing to tell.
     *
     * @return how many are new, as it is counted beside the job: what is sealed is not
     */
    @Transactional
    int of(String kind, List<Come> come, LocalDate today, Holders holders) {
        if (come.isEmpty()) {
            return 0;
        }
        var written = new HashMap<String, Long>();
        sql.sql("""
                INSERT INTO notice_occasion (kind, matter, due_on, occasion, number, happened_on, recorded_at)
                SELECT :kind, * , :today, :at FROM unnest(:matters::bigint[], :dues::date[], :occasions::text[], :numbers::text[])
                ON CONFLICT DO NOTHING RETURNING id, matter, occasion
                """)
                .param("kind", kind)
                .param("today", today)
                .param("at", now())
                .param("matters", come.stream().map(one -> one.clock().matter()).toArray(Long[]::new))
                .param(
                        "dues",
                        come.stream().map(one -> one.clock().due().toString()).toArray(String[]::new))
                .param(
                        "occasions",
                        come.stream().map(one -> one.occasion().name()).toArray(String[]::new))
                .param("numbers", come.stream().map(one -> one.clock().number()).toArray(String[]::new))
                .query(New.class)
                .list()
                .forEach(one -> written.put(one.matter() + " " + one.occasion(), one.id()));
        come.forEach(one -> {
            var id = written.get(one.clock().matter() + " " + one.occasion());
            if (id != null) {
                var told = holders.of(one.clock(), one.occasion());
                told.forEach(whom -> tell(kind, id, one, whom, today));
                if (!told.isEmpty()) {
                    escalated(kind, one);
                }
            }
        });
        return (int) come.stream()
                .filter(one -> one.clock().where() != Where.SEALED)
                .filter(one -> written.containsKey(one.clock().matter() + " " + one.occasion()))
                .count();
    }

    /** In the record's own history, as it is on record here: once. */
    private void escalated(String kind, Come one) {
        if (one.subject() != null && one.occasion().stage() == Occasion.Stage.ESCALATED) {
            var changes = List.of(
                    new Change("inbox.due", null, one.clock().due().toString()),
                    new Change("inbox.kind", null, "#inbox.kind." + kind),
                    new Change("inbox.to", null, "#inbox.to." + one.occasion()));
            trail.note(Actor.SYSTEM, "OVERDUE_ESCALATED", one.subject(), changes, "", clock.now());
        }
    }

    /** One line for each record and kind, unread again; what muted it keeps it out of sight, not unwritten. */
    private void tell(String kind, long occasion, Come come, Holders.Told told, LocalDate today) {
        sql.sql("""
                WITH telling AS (INSERT INTO notice_telling (occasion_id, officer_id, reason) VALUES (:occasion, :officer, :reason))
                INSERT INTO notice AS n (officer_id, kind, matter, number, href, due_on, stage, reason, post, stands_for, times, last_on, mail_due)
                VALUES (:officer, :kind, :matter, :number, :href, :due, :stage, :reason, :post, :standsFor, 1, :today, :mail)
                ON CONFLICT (officer_id, kind, matter) DO UPDATE SET number = excluded.number, href = excluded.href, due_on = excluded.due_on,
                       stage = excluded.stage, reason = excluded.reason, post = excluded.post, stands_for = excluded.stands_for,
                       times = n.times + 1, last_on = excluded.last_on, read_at = NULL, over_on = NULL, mail_due = excluded.mail_due
                """)
                .param("occasion", occasion)
                .param("officer", told.officerId())
                .param("reason", told.reason().name())
                .param("kind", kind)
                .param("matter", come.clock().matter())
                .param("number", come.clock().number())
                .param("href", come.clock().href())
                .param("due", come.clock().due())
                .param("stage", come.occasion().stage().name())
                .param("post", told.post())
                .param("standsFor", told.standsFor())
                .param("today", today)
                .param("mail", come.clock().where() != Where.SEALED)
                .update();
    }

    /** What runs no longer, or not for a while, waits on nobody. */
    @Transactional
    void over(String kind, Long[] running, LocalDate today) {
        sql.sql(
                        "UPDATE notice SET over_on = :today WHERE kind = :kind AND over_on IS NULL AND matter <> ALL (:running)")
                .param("today", today)
                .param("kind", kind)
                .param("running", running)
                .update();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}

package cn.mingzhang.checkup;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The check-ups there were; never two at a time. Their hours are the machine's: how long it took is no fact of the office. */
@Repository
class CheckupRuns {
    private final JdbcClient sql;

    CheckupRuns(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one that is under way or waits, or else a new one. */
    long begin(LocalDate asOf, @Nullable Officer asker, int steps) {
        sql.sql("""
                INSERT INTO checkup_run (as_of, asked_by, asked_name, state, done, steps, found, came, went, asked_at)
                VALUES (:asOf, :by, :name, 'WAITING', 0, :steps, 0, 0, 0, :at) ON CONFLICT DO NOTHING
                """)
                .param("asOf", asOf)
                .param("by", asker == null ? null : asker.id())
                .param("name", asker == null ? "" : asker.name())
                .param("steps", steps)
                .param("at", now())
                .update();
        return active().orElseThrow().id();
    }

    Optional<CheckupRun> active() {
        return sql.sql("SELECT * FROM checkup_run WHERE state IN ('WAITING', 'RUNNING')")
                .query(CheckupRun.class)
                .optional();
    }

    /** The one under way first, then the last that ended well, in one question. */
    Latest latest() {
        var both = sql.sql("""
                        (SELECT * FROM checkup_run WHERE state <> 'DONE' ORDER BY id DESC LIMIT 1)
                        UNION ALL (SELECT * FROM checkup_run WHERE state = 'DONE' ORDER BY id DESC LIMIT 1)
                        """).query(CheckupRun.class).list();
        var last = both.stream()
                .filter(run -> run.state().equals("DONE"))
                .findFirst()
                .orElse(null);
        var other = both.stream()
                .filter(run -> !run.state().equals("DONE"))
                .filter(run -> last == null || run.id() > last.id())
                .findFirst()
                .orElse(null);
        return new Latest(last, other);
    }

    /** @param now one under way, or one that failed after the last that ended well */
    record Latest(@Nullable CheckupRun last, @Nullable CheckupRun now) {
        public boolean isActive() {
            return now != null && now.isActive();
        }

        public boolean isFailed() {
            return now != null && now.isFailed();
        }

        public boolean isNever() {
            return last == null;
        }
    }

    Optional<CheckupRun> byId(long id) {
        return sql.sql("SELECT * FROM checkup_run WHERE id = :id")
                .param("id", id)
                .query(CheckupRun.class)
                .optional();
    }

    void start(long id) {
        sql.sql(
                        "UPDATE checkup_run SET state = 'RUNNING', done = 0, found = 0, came = 0, went = 0, began_at = :at WHERE id = :id")
                .param("at", now())
                .param("id", id)
                .update();
    }

    void step(long id, long found, long came, long went) {
        sql.sql("""
                UPDATE checkup_run SET done = least(done + 1, steps), found = found + :found, came = came + :came, went = went + :went
                 WHERE id = :id
                """)
                .param("found", found)
                .param("came", came)
                .param("went", went)
                .param("id", id)
                .update();
    }

    void end(long id, String state) {
        sql.sql("UPDATE checkup_run SET state = :state, ended_at = :at WHERE id = :id")
                .param("state", state)
                .param("at", now())
                .param("id", id)
                .update();
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}

package cn.mingzhang.recomputation;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.sql.Array;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 每一次重新核算 as the database keeps it. */
@Repository
class Runs {
    private static final String READ =
            "SELECT id, state, rules, done, total, officer_name, officer_unit, begun_on FROM recomputation_run";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final OfficeClock clock;

    Runs(JdbcClient sql, JdbcTemplate batches, OfficeClock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    record Run(
            long id,
            String state,
            String rules,
            long done,
            long total,
            String officerName,
            String officerUnit,
            LocalDate begunOn) {
        boolean isRunning() {
            return state.equals("RUNNING");
        }

        int share() {
            return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
        }
    }

    /** One row to be kept. */
    record Found(long projectId, Difference difference, int seq) {}

    Optional<Run> latest(String state) {
        return sql.sql(READ + " WHERE state = :state ORDER BY id DESC LIMIT 1")
                .param("state", state)
                .query(Run.class)
                .optional();
    }

    Optional<Run> byId(long id) {
        return sql.sql(READ + " WHERE id = :id")
                .param("id", id)
                .query(Run.class)
                .optional();
    }

    /** The one before, that is done. */
    Optional<Run> before(long id) {
        return sql.sql(READ + " WHERE id < :id AND state = 'DONE' ORDER BY id DESC LIMIT 1")
                .param("id", id)
                .query(Run.class)
                .optional();
    }

    List<Run> lately() {
        return sql.sql(READ + " WHERE state = 'DONE' ORDER BY id DESC LIMIT 10")
                .query(Run.class)
                .list();
    }

    long begin(String rules, Officer officer) {
        return sql.sql("""
                        INSERT INTO recomputation_run (state, rules, done, total, officer_id, officer_name, officer_unit, begun_on, recorded_at)
                        SELECT 'RUNNING', :rules, 0, (SELECT count(*) FROM project p WHERE p.decision_kind = 'RELOCATED'
                               OR EXISTS (SELECT 1 FROM fee_assessment a WHERE a.project_id = p.id AND a.state = 'IN_FORCE')),
                               :officer, :name, :unit, :today, :now RETURNING id
                        """)
                .param("rules", rules)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void progress(long id, long done) {
        sql.sql("UPDATE recomputation_run SET done = :done WHERE id = :id")
                .param("done", done)
                .param("id", id)
                .update();
    }

    void end(long id, String state, long done) {
        sql.sql(
                        "UPDATE recomputation_run SET state = :state, done = :done, total = greatest(total, :done) WHERE id = :id")
                .param("state", state)
                .param("done", done)
                .param("id", id)
                .update();
    }

    void add(long run, List<Found> found) {
        batches.batchUpdate(
                "INSERT INTO recomputation_finding (run_id, project_id, class, key, seq, arguments, amount, working)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                found,
                1000,
                (row, one) -> {
                    var difference = one.difference();
                    Array arguments = row.getConnection()
                            .createArrayOf("text", difference.arguments().toArray());
                    row.setLong(1, run);
                    row.setLong(2, one.projectId());
                    row.setString(3, difference.feeClass().name());
                    row.setString(4, difference.key());
                    row.setInt(5, one.seq());
                    row.setArray(6, arguments);
                    row.setLong(7, difference.amount().fen());
                    row.setString(8, difference.working());
                });
    }
}

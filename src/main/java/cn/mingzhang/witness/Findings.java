package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings on responsibility and loss, newest first; the newest one counts, if it was made since the last reopening. */
@Repository
class Findings {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Findings(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Finding(
            long id,
            int afterSignature,
            @Nullable Responsibility responsibility,
            @Nullable Long loss,
            @Nullable Long recovered,
            String statement,
            String officerName,
            String officerUnit,
            LocalDate foundOn) {

        boolean counts(ProblemFile file) {
            return afterSignature >= file.lastReopening();
        }
    }

    List<Finding> of(ProblemFile file) {
        return Once.read(
                List.of("findings", file.id()),
                () -> List.copyOf(sql.sql("""
                        SELECT id, after_signature, responsibility, loss, recovered, statement, officer_name, officer_unit, found_on
                          FROM problem_finding WHERE problem_id = :problem ORDER BY id DESC
                        """)
                        .param("problem", file.id())
                        .query(Finding.class)
                        .list()));
    }

    Optional<Finding> counting(ProblemFile file) {
        return of(file).stream().findFirst().filter(finding -> finding.counts(file));
    }

    void add(ProblemFile file, NewFinding finding, Officer officer) {
        var responsibility = finding.responsibility();
        var loss = finding.loss();
        var recovered = finding.recovered();
        sql.sql("""
                        INSERT INTO problem_finding (problem_id, after_signature, responsibility, loss, recovered, statement,
                            officer_id, officer_name, officer_unit, found_on, recorded_at)
                        VALUES (:problem, :after, :responsibility, :loss, :recovered, :statement, :officer, :name, :unit, :today, :now)
                        """)
                .param("problem", file.id())
                .param("after", file.signatures())
                .param("responsibility", responsibility == null ? null : responsibility.name())
                .param("loss", loss == null ? null : loss.fen())
                .param("recovered", recovered == null ? null : recovered.fen())
                .param("statement", finding.statement())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}

package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Screening and its answers, newest first. That a clue exists is itself secret: nobody but the three posts learns that there is
 * anything here at all.
 */
@Repository
class Screenings {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Screenings(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Screening(
            long id,
            int afterSignature,
            ScreeningOutcome outcome,
            String reason,
            @Nullable String handoverNumber,
            String officerName,
            String officerUnit,
            LocalDate screenedOn,
            @Nullable ClueOutcome answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answererName,
            @Nullable String answererUnit) {

        boolean counts(ProblemFile file) {
            return afterSignature >= file.lastReopening();
        }

        boolean waits() {
            return outcome == ScreeningOutcome.TO_INVESTIGATE && answer == null;
        }
    }

    static boolean isCleared(Officer officer) {
        return officer.holdsAny(Post.SUPERVISOR, Post.RESIDENT, Post.CLUE_KEEPER);
    }

    /** To everybody else there is no such page: 404, not 403. */
    static void mustBeCleared(Officer officer) {
        if (!isCleared(officer)) {
            throw new NotVisible("page");
        }
    }

    List<Screening> of(ProblemFile file) {
        return Once.read(
                List.of("screenings", file.id()),
                () -> List.copyOf(sql.sql("""
                        SELECT s.id, s.after_signature, s.outcome, s.reason, s.handover_number, s.officer_name, s.officer_unit, s.screened_on,
                               a.outcome AS answer, a.answered_on, a.officer_name AS answerer_name, a.officer_unit AS answerer_unit
                          FROM problem_screening s LEFT JOIN screening_answer a ON a.screening_id = s.id
                         WHERE s.problem_id = :problem ORDER BY s.id DESC
                        """)
                        .param("problem", file.id())
                        .query(Screening.class)
                        .list()));
    }

    /** A later "no clue" does not undo an earlier one that must be investigated: each waits for its own answer. */
    Facts.Screening fact(ProblemFile file) {
        var counting =
                of(file).stream().filter(screening -> screening.counts(file)).toList();
        return new Facts.Screening(
                !counting.isEmpty(), !counting.isEmpty() && counting.stream().noneMatch(Screening::waits));
    }

    void add(
            ProblemFile file,
            ScreeningOutcome outcome,
            String reason,
            @Nullable String handoverNumber,
            Officer officer) {
        sql.sql("""
                        INSERT INTO problem_screening (problem_id, after_signature, outcome, reason, handover_number,
                            officer_id, officer_name, officer_unit, screened_on, recorded_at)
                        VALUES (:problem, :after, :outcome, :reason, :handover, :officer, :name, :unit, :today, :now)
                        """)
                .param("problem", file.id())
                .param("after", file.signatures())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("handover", handoverNumber)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(long screeningId, ClueOutcome outcome, LocalDate answeredOn, Officer officer) {
        sql.sql("""
                        INSERT INTO screening_answer (screening_id, outcome, answered_on, officer_id, officer_name, officer_unit, recorded_at)
                        VALUES (:screening, :outcome, :on, :officer, :name, :unit, :now)
                        """)
                .param("screening", screeningId)
                .param("outcome", outcome.name())
                .param("on", answeredOn)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}

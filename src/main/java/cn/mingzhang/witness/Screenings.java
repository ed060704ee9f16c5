package cn.mingzhang.witness;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.compartment.Inside;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Screening and its answers, newest first. They lie in the sealed compartment: that a clue exists is itself secret, and nobody but
 * the three posts learns that there is anything here at all.
 */
@Repository
class Screenings {
    private final JdbcClient sql;
    private final Compartment compartment;

    Screenings(JdbcClient sql, Compartment compartment) {
        this.sql = sql;
        this.compartment = compartment;
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

    /** In one's own right: a stand-in countersigns, and the compartment stays closed to him. */
    static boolean isCleared(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.SUPERVISOR, Post.RESIDENT, Post.CLUE_KEEPER);
    }

    /** To everybody else there is no such page: 404, not 403. */
    static void mustBeCleared(Officer officer) {
        if (!isCleared(officer)) {
            throw new NotVisible("page");
        }
    }

    List<Screening> of(ProblemFile file, Officer officer) {
        return Once.read(
                List.of("screenings", file.id(), officer.id()),
                () -> compartment.as(officer, inside -> List.copyOf(of(file, inside))));
    }

    private static List<Screening> of(ProblemFile file, Inside inside) {
        return inside.sql("""
                        SELECT s.id, s.after_signature, s.outcome, s.reason, s.handover_number, s.officer_name, s.officer_unit, s.screened_on,
                               a.outcome AS answer, a.answered_on, a.officer_name AS answerer_name, a.officer_unit AS answerer_unit
                          FROM sealed.problem_screening s LEFT JOIN sealed.screening_answer a ON a.screening_id = s.id
                         WHERE s.problem_id = :problem ORDER BY s.id DESC
                        """)
                .param("problem", file.id())
                .query(Screening.class)
                .list();
    }

    /** The two answers that leave the compartment. A later "no clue" does not undo an earlier one that must be investigated. */
    Facts.Screening fact(ProblemFile file) {
        return Once.read(
                List.of("screened", file.id()),
                () -> sql.sql("SELECT problem_screened(:problem, :reopened) AS screened,"
                                + " problem_clues_answered(:problem, :reopened) AS answered")
                        .param("problem", file.id())
                        .param("reopened", file.lastReopening())
                        .query(Facts.Screening.class)
                        .single());
    }

    void add(
            ProblemFile file,
            ScreeningOutcome outcome,
            String reason,
            @Nullable String handoverNumber,
            Officer officer) {
        compartment.visit(officer, inside -> {
            inside.sql("""
                        INSERT INTO sealed.problem_screening (problem_id, after_signature, outcome, reason, handover_number,
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
                    .param("today", inside.today())
                    .param("now", inside.now())
                    .update();
            note(inside, file);
        });
    }

    void answer(ProblemFile file, long screeningId, ClueOutcome outcome, LocalDate answeredOn, Officer officer) {
        compartment.visit(officer, inside -> {
            inside.sql("""
                        INSERT INTO sealed.screening_answer (screening_id, outcome, answered_on, officer_id, officer_name, officer_unit, recorded_at)
                        VALUES (:screening, :outcome, :on, :officer, :name, :unit, :now)
                        """)
                    .param("screening", screeningId)
                    .param("outcome", outcome.name())
                    .param("on", answeredOn)
                    .param("officer", officer.id())
                    .param("name", officer.name())
                    .param("unit", officer.unit().name())
                    .param("now", inside.now())
                    .update();
            note(inside, file);
        });
    }

    /** In the compartment's trail: how often the public one had such an entry would tell that there was something to answer. */
    private static void note(Inside inside, ProblemFile file) {
        inside.note("SCREENING_NOTED", new Subject("screening", file.number().value()), "");
    }
}

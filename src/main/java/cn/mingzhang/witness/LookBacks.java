package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.LookBackTerms;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Look-backs, newest first: scheduled when a problem closes, filed once, cancelled when it is reopened before. */
@Repository
class LookBacks implements LookBackTerms {
    private final JdbcClient sql;
    private final OfficeClock clock;

    LookBacks(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record LookBack(
            long id,
            int afterSignature,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate cancelledOn,
            @Nullable LocalDate visitedOn,
            String place,
            String finding,
            @Nullable LookBackConclusion conclusion,
            @Nullable LocalDate newDueOn,
            @Nullable String officerName,
            @Nullable String officerUnit,
            @Nullable LocalDate filedOn) {

        boolean isOpen() {
            return filedOn == null && cancelledOn == null;
        }

        boolean hasRelapsed() {
            return conclusion == LookBackConclusion.RELAPSED;
        }

        String slot() {
            return "look-back:" + id;
        }
    }

    List<LookBack> of(ProblemFile file) {
        return sql.sql("""
                        SELECT id, after_signature, due_on, cancelled_on, visited_on, place, finding, conclusion, new_due_on,
                               officer_name, officer_unit, filed_on
                          FROM look_back WHERE problem_id = :problem ORDER BY id DESC
                        """).param("problem", file.id()).query(LookBack.class).list();
    }

    Optional<LookBack> open(ProblemFile file) {
        return of(file).stream().filter(LookBack::isOpen).findFirst();
    }

    /** A relapse found since the last closing: while a file is closed its last signature is the one that closed it. */
    boolean hasRelapsed(ProblemFile file) {
        return file.stage() == Stage.CLOSED
                && of(file).stream()
                        .anyMatch(lookBack -> lookBack.hasRelapsed() && lookBack.afterSignature() == file.signatures());
    }

    @Override
    public Optional<LocalDate> newDueDate(ProblemFile problem) {
        return of(problem).stream().filter(LookBack::hasRelapsed).findFirst().map(LookBack::newDueOn);
    }

    void schedule(long problemId, int afterSignature, LocalDate dueOn) {
        sql.sql("INSERT INTO look_back (problem_id, after_signature, due_on, place, finding, recorded_at)"
                        + " VALUES (:problem, :after, :due, '', '', :now)")
                .param("problem", problemId)
                .param("after", afterSignature)
                .param("due", dueOn)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was scheduled falls away with the closing that it belonged to. */
    void cancelOpen(ProblemFile file) {
        sql.sql("UPDATE look_back SET cancelled_on = :today"
                        + " WHERE problem_id = :problem AND filed_on IS NULL AND cancelled_on IS NULL")
                .param("problem", file.id())
                .param("today", clock.today())
                .update();
    }

    long fileExtra(ProblemFile file, NewLookBack lookBack, Officer officer) {
        return filed(sql.sql("""
                        INSERT INTO look_back (problem_id, after_signature, visited_on, place, finding, conclusion, new_due_on,
                            officer_id, officer_name, officer_unit, filed_on, recorded_at)
                        VALUES (:problem, :after, :visited, :place, :finding, :conclusion, :newDue, :officer, :name, :unit, :today, :now)
                        RETURNING id
                        """), lookBack, officer)
                .param("problem", file.id())
                .param("after", file.signatures())
                .query(Long.class)
                .single();
    }

    long fileScheduled(LookBack scheduled, NewLookBack lookBack, Officer officer) {
        filed(sql.sql("""
                        UPDATE look_back SET visited_on = :visited, place = :place, finding = :finding, conclusion = :conclusion,
                            new_due_on = :newDue, officer_id = :officer, officer_name = :name, officer_unit = :unit,
                            filed_on = :today, recorded_at = :now
                         WHERE id = :id
                        """), lookBack, officer).param("id", scheduled.id()).update();
        return scheduled.id();
    }

    private JdbcClient.StatementSpec filed(JdbcClient.StatementSpec statement, NewLookBack lookBack, Officer officer) {
        return statement
                .param("visited", lookBack.visitedOn())
                .param("place", lookBack.place())
                .param("finding", lookBack.finding())
                .param("conclusion", lookBack.conclusion().name())
                .param("newDue", lookBack.newDueOn())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC));
    }
}

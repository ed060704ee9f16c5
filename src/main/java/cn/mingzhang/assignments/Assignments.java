package cn.mingzhang.assignments;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.Assigned;
import cn.mingzhang.problems.AssignedField;
import cn.mingzhang.problems.ProblemNumber;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assignments; rows are only ever added, and read by whoever made them. */
@Repository
class Assignments {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Assignments(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long add(AssignedField field, String value, String shown, Officer officer) {
        return sql.sql("INSERT INTO assignment (field, value, shown, officer_id, officer_name, made_on, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")
                .params(
                        field.name(),
                        value,
                        shown,
                        officer.id(),
                        officer.name(),
                        clock.today(),
                        clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void line(long id, int ordinal, Assigned before, String outcome) {
        sql.sql(
                        "INSERT INTO assignment_line (assignment_id, ordinal, problem_id, before_value, before_shown, signatures, outcome)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(id, ordinal, before.problemId(), before.value(), before.shown(), before.signatures(), outcome)
                .update();
    }

    private record Head(
            long id,
            AssignedField field,
            String value,
            String shown,
            long officerId,
            String officerName,
            LocalDate madeOn) {}

    private record Found(
            int ordinal, String number, String beforeValue, String beforeShown, int signatures, String outcome) {}

    Optional<Assignment> find(long id, Officer officer) {
        return sql.sql("SELECT id, field, value, shown, officer_id, officer_name, made_on FROM assignment"
                        + " WHERE id = ? AND officer_id = ?")
                .params(id, officer.id())
                .query(Head.class)
                .optional()
                .map(this::whole);
    }

    private Assignment whole(Head head) {
        var lines = sql.sql("""
                        SELECT l.ordinal, p.number, l.before_value, l.before_shown, l.signatures, l.outcome
                          FROM assignment_line l JOIN problem p ON p.id = l.problem_id WHERE l.assignment_id = ? ORDER BY l.ordinal
                        """).param(head.id()).query(Found.class).list().stream()
                .map(found -> new Assignment.Line(
                        found.ordinal(),
                        new ProblemNumber(found.number()),
                        found.beforeValue(),
                        found.beforeShown(),
                        found.signatures(),
                        found.outcome()))
                .toList();
        return new Assignment(
                head.id(),
                head.field(),
                head.value(),
                head.shown(),
                head.officerId(),
                head.officerName(),
                head.madeOn(),
                lines);
    }
}

package cn.mingzhang.dashboard;

import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fees today, by unit: from the tally that is kept beside them; what came in, by month. */
@Component
class FeeOutlook {
    private final JdbcClient sql;

    FeeOutlook(JdbcClient sql) {
        this.sql = sql;
    }

    /** In fen; the arrears once more by how long they are due. */
    record OfUnit(
            long unitId,
            long payable,
            long paid,
            long arrears,
            long notDue,
            long d30,
            long d90,
            long d180,
            long d365,
            long longer) {
        List<Long> aged() {
            return List.of(notDue, d30, d90, d180, d365, longer);
        }
    }

    /** The bounds are those of the fees' own list, whose parts the cells open. */
    List<OfUnit> byUnit(LocalDate today, Scope scope) {
        return sql.sql("""
                        SELECT m.unit_id, sum(m.payable)::bigint AS payable, sum(m.paid)::bigint AS paid, sum(m.arrears)::bigint AS arrears,
                               coalesce(sum(m.arrears) FILTER (WHERE m.due_on >= :today), 0)::bigint AS not_due,
                               coalesce(sum(m.arrears) FILTER (WHERE m.due_on < :today AND m.due_on >= :today - 30), 0)::bigint AS d30,
                               coalesce(sum(m.arrears) FILTER (WHERE m.due_on < :today - 30 AND m.due_on >= :today - 90), 0)::bigint AS d90,
                               coalesce(sum(m.arrears) FILTER (WHERE m.due_on < :today - 90 AND m.due_on >= :today - 180), 0)::bigint AS d180,
                               coalesce(sum(m.arrears) FILTER (WHERE m.due_on < :today - 180 AND m.due_on >= :today - 365), 0)::bigint AS d365,
                               coalesce(sum(m.arrears) FILTER (WHERE m.due_on < :today - 365), 0)::bigint AS longer
                          FROM fee_tally m WHERE (:everything OR m.unit_id = ANY (:units)) GROUP BY m.unit_id
                        """)
                .param("today", today)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(OfUnit.class)
                .list();
    }

    record OfMonth(long unitId, LocalDate month, long collected, long recovered) {}

    List<OfMonth> byMonth(LocalDate from, LocalDate today, Scope scope) {
        return sql.sql("""
                        SELECT j.unit_id, date_trunc('month', e.entered_on)::date AS month, sum(e.amount)::bigint AS collected,
                               coalesce(sum(e.amount) FILTER (WHERE e.recovery = 'FEE'), 0)::bigint AS recovered
                          FROM receipt_entry e JOIN project j ON j.id = e.project_id
                         WHERE e.entered_on BETWEEN :from AND :today AND (:everything OR j.unit_id = ANY (:units)) GROUP BY 1, 2
                        """)
                .param("from", from)
                .param("today", today)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(OfMonth.class)
                .list();
    }

    record Since(long served, long closed, long recovered) {}

    /** What came after a day: each found by its index on the day. */
    Since since(LocalDate day, LocalDate today, Scope scope) {
        return sql.sql("""
                        SELECT (SELECT count(*) FROM problem p WHERE p.served_on > :day AND p.served_on <= :today AND p.stage <> 'VOID'
                                   AND (:everything OR p.responsible_unit_id = ANY (:units))) AS served,
                               (SELECT count(*) FROM problem_signature s JOIN problem p ON p.id = s.problem_id
                                 WHERE s.stage_to = 'CLOSED' AND s.signed_on > :day AND s.signed_on <= :today
                                   AND (:everything OR p.responsible_unit_id = ANY (:units))) AS closed,
                               (SELECT coalesce(sum(e.amount), 0)::bigint FROM receipt_entry e JOIN problem p ON p.id = e.problem_id
                                 WHERE e.recovery = 'FEE' AND e.entered_on > :day AND e.entered_on <= :today
                                   AND (:everything OR p.responsible_unit_id = ANY (:units))) AS recovered
                        """)
                .param("day", day)
                .param("today", today)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Since.class)
                .single();
    }
}

package cn.mingzhang.arrears;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 对账单 from what was written down: assessments as they came into force and were replaced, entries by their day. */
@Repository
class PayerStatements {
    private static final String MOVES = """
            WITH mine AS (SELECT p.id, p.number FROM project p WHERE p.developer = :payer AND (:everything OR p.unit_id = ANY (:units))),
            moves AS (
                SELECT a.answered_on AS moved_on, 'ASSESSED' AS kind, a.number AS paper, m.number AS project, a.assessed, a.reduced, 0 AS paid, 0 AS refunded
                  FROM mine m JOIN fee_assessment a ON a.project_id = m.id AND a.state IN ('IN_FORCE', 'REPLACED')
                UNION ALL
                SELECT a.replaced_on, 'REPLACED', a.number, m.number, -a.assessed, -a.reduced, 0, 0
                  FROM mine m JOIN fee_assessment a ON a.project_id = m.id AND a.state = 'REPLACED'
                UNION ALL
                SELECT e.entered_on, CASE WHEN e.reverses_id IS NULL THEN 'PAID' ELSE 'REVERSED' END, r.number, m.number, 0, 0, e.amount, 0
                  FROM mine m JOIN receipt_entry e ON e.project_id = m.id JOIN receipt r ON r.id = e.receipt_id
                UNION ALL
                SELECT e.entered_on, CASE WHEN e.reverses_id IS NULL THEN 'REFUNDED' ELSE 'REVERSED' END, r.number, '', 0, 0, 0, e.amount
                  FROM receipt r JOIN receipt_entry e ON e.receipt_id = r.id AND e.kind = 'REFUND'
                 WHERE r.payer = :payer AND (:everything OR r.unit_id = ANY (:units)))
            """;

    private final JdbcClient sql;

    PayerStatements(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws NotVisible where he has no project that the reader may see */
    PayerStatement of(String payer, LocalDate from, LocalDate until, Scope scope) {
        var known = with(
                        sql.sql(
                                "SELECT count(*) FROM project p WHERE p.developer = :payer AND (:everything OR p.unit_id = ANY (:units))"),
                        payer,
                        scope)
                .query(Long.class)
                .single();
        if (known == 0) {
            throw new NotVisible("payer " + payer);
        }
        var opening = with(
                        sql.sql(
                                MOVES
                                        + "SELECT coalesce(sum(assessed - reduced - paid), 0)::bigint FROM moves WHERE moved_on < :from"),
                        payer,
                        scope)
                .param("from", from)
                .query(Long.class)
                .single();
        var lines = with(
                        sql.sql(
                                MOVES
                                        + "SELECT * FROM moves WHERE moved_on BETWEEN :from AND :until ORDER BY moved_on, paper, kind"),
                        payer,
                        scope)
                .param("from", from)
                .param("until", until)
                .query(PayerStatement.Line.class)
                .list();
        var free = with(sql.sql("""
                        SELECT coalesce(sum(r.amount - coalesce((SELECT sum(e.amount) FROM receipt_entry e WHERE e.receipt_id = r.id AND e.entered_on <= :until), 0)), 0)::bigint
                          FROM receipt r WHERE r.payer = :payer AND r.entered_on <= :until AND (:everything OR r.unit_id = ANY (:units))
                        """), payer, scope)
                .param("until", until)
                .query(Long.class)
                .single();
        var refunded = Yuan.ofFen(
                lines.stream().mapToLong(PayerStatement.Line::refunded).sum());
        return new PayerStatement(
                payer, from, until, Yuan.ofFen(opening), List.copyOf(lines), refunded, Yuan.ofFen(free));
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, String payer, Scope scope) {
        return statement
                .param("payer", payer)
                .param("everything", scope.everything())
                .param("units", scope.unitArray());
    }
}

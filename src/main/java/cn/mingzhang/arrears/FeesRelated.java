package cn.mingzhang.arrears;

import cn.mingzhang.fees.Rights;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectRelated;
import cn.mingzhang.projects.RelatedLine;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A project's assessments and what was paid on them, on its page and in its timeline. */
@Component
class FeesRelated implements ProjectRelated {
    private final JdbcClient sql;

    FeesRelated(JdbcClient sql) {
        this.sql = sql;
    }

    private record Found(String kind, String number, long fen, String state, LocalDate on) {}

    @Override
    public List<RelatedLine> of(long projectId, Officer officer) {
        if (!Rights.reads(officer)) {
            return List.of();
        }
        return sql.sql("""
                        SELECT 'fees' AS kind, a.number, a.payable AS fen, a.state, coalesce(a.answered_on, a.proposed_on) AS "on"
                          FROM fee_assessment a WHERE a.project_id = :project
                        UNION ALL
                        SELECT 'receipts', r.number, e.amount, CASE WHEN e.reverses_id IS NULL THEN e.kind ELSE 'reversal' END, e.entered_on
                          FROM receipt_entry e JOIN receipt r ON r.id = e.receipt_id WHERE e.project_id = :project
                         ORDER BY 5, 2
                        """).param("project", projectId).query(Found.class).list().stream()
                .map(FeesRelated::line)
                .toList();
    }

    private static RelatedLine line(Found found) {
        var assessment = found.kind().equals("fees");
        return new RelatedLine(
                assessment ? "arrears.related.assessment" : "subject.receipt",
                found.number(),
                Yuan.ofFen(found.fen()).toString(),
                assessment ? "fees.state." + found.state() : "receipts.kind." + found.state(),
                found.state().equals("IN_FORCE") || found.state().equals("ALLOCATION") ? "good" : "neutral",
                (assessment ? "/fees/assessments/" : "/fees/receipts/") + found.number(),
                found.on());
    }
}

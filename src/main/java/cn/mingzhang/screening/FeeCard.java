package cn.mingzhang.screening;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.receipts.Positions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 费款账户 laid beside a finding of a fee: what was assessed, by which paper it was let off, by which vouchers it was paid. */
@Component
@Transactional(readOnly = true)
class FeeCard {
    private final Positions positions;
    private final JdbcClient sql;
    private final ScreeningWords words;

    FeeCard(Positions positions, JdbcClient sql, ScreeningWords words) {
        this.positions = positions;
        this.sql = sql;
        this.words = words;
    }

    private record Paper(String number, LocalDate on, long fen, String what) {}

    /** Nothing where the finding is not of a fee. */
    List<Fact> of(FindingRow finding) {
        return finding.rule().isOfFees() && finding.projectId() != null ? of(finding.projectId()) : List.of();
    }

    private List<Fact> of(long projectId) {
        var position = positions.of(projectId);
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("fee.assessed", position.assessed().toString()));
        facts.add(words.fact("fee.reduced", position.reduced().toString()));
        facts.add(words.fact("fee.paid", position.paid().toString()));
        papers(projectId)
                .forEach(paper -> facts.add(new Fact(
                        words.ofAny(paper.what()),
                        paper.number() + " " + Dates.iso(paper.on()) + " " + Yuan.ofFen(paper.fen()))));
        return facts;
    }

    private List<Paper> papers(long projectId) {
        return sql.sql("""
                        SELECT number, reference_on AS "on", payable AS fen, 'screening.fee.assessment' AS what FROM fee_assessment
                         WHERE project_id = :project AND state = 'IN_FORCE'
                        UNION ALL SELECT document, decided_on, reduced, 'fees.past.' || kind FROM fee_past_decision WHERE project_id = :project
                        UNION ALL SELECT r.voucher_number, r.voucher_on, e.amount, 'screening.fee.voucher' FROM receipt_entry e
                          JOIN receipt r ON r.id = e.receipt_id WHERE e.project_id = :project
                         ORDER BY 2, 1
                        """).param("project", projectId).query(Paper.class).list();
    }
}

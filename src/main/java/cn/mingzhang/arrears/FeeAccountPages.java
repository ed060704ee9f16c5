package cn.mingzhang.arrears;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.fees.AssessmentPages;
import cn.mingzhang.fees.FeeLedger;
import cn.mingzhang.fees.FeeProject;
import cn.mingzhang.fees.PastDecisions;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.receipts.Positions;
import cn.mingzhang.recomputation.Difference;
import cn.mingzhang.recomputation.FeeFindings;
import cn.mingzhang.recomputation.RecomputationWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One project's fee: where it stands, by which assessments, what came in, what was decided before, what does not agree. */
@Component
@Transactional(readOnly = true)
class FeeAccountPages {
    private final FeeLedger fees;
    private final AssessmentPages assessments;
    private final PastDecisions past;
    private final Positions positions;
    private final FeeFindings findings;
    private final RecomputationWords recomputed;
    private final JdbcClient sql;
    private final ArrearsWords words;

    FeeAccountPages(
            FeeLedger fees,
            AssessmentPages assessments,
            PastDecisions past,
            Positions positions,
            FeeFindings findings,
            RecomputationWords recomputed,
            JdbcClient sql,
            ArrearsWords words) {
        this.fees = fees;
        this.assessments = assessments;
        this.past = past;
        this.positions = positions;
        this.findings = findings;
        this.recomputed = recomputed;
        this.sql = sql;
        this.words = words;
    }

    /** @param proposeHref where this reader proposes an assessment; null where he does not */
    record Page(
            FeeProject project,
            List<Fact> facts,
            String arrears,
            boolean owes,
            List<AssessmentPages.Row> assessments,
            List<PaidRow> paid,
            String paidSum,
            String paidPlain,
            List<PastRow> past,
            List<DifferenceRow> differences,
            @Nullable String proposeHref,
            @Nullable String pastHref,
            boolean seesProject) {}

    record PaidRow(
            LocalDate on, String receipt, @Nullable String problem, long amount, boolean reversal, boolean recovered) {
        public String day() {
            return Dates.day(on);
        }

        public Yuan yuan() {
            return Yuan.ofFen(amount);
        }
    }

    record PastRow(
            String document,
            String on,
            String kind,
            String assessed,
            String reduced,
            String ground,
            String statement) {}

    record DifferenceRow(String code, String name, String sentence, String amount) {}

    Page of(FeeProject project, Officer officer) {
        var position = positions.of(project.id());
        var current = fees.inForce(project.id());
        var paid = paid(project.id());
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("assessed", words.yuan(position.assessed())));
        facts.add(words.fact("reduced", words.yuan(position.reduced())));
        facts.add(words.fact("payable", words.yuan(position.payable())));
        facts.add(words.fact("paid", words.yuan(position.paid())));
        facts.add(words.fact("owed", words.yuan(position.arrears())));
        if (current.isPresent() && position.over().isPositive()) {
            facts.add(words.fact("over", words.yuan(position.over())));
        }
        facts.add(words.fact("recovered", words.yuan(position.recovered())));
        facts.add(words.fact("due", current.map(one -> Dates.day(one.dueOn())).orElse("")));
        facts.add(words.fact("payer", project.developer()));
        facts.add(words.fact("unit", project.unit()));
        return new Page(
                project,
                facts,
                position.arrears().toString(),
                position.arrears().isPositive(),
                assessments.rows(project.id()),
                paid,
                position.paid().toString(),
                position.paid().plain(),
                pastRows(project.id()),
                differences(findings.of(project.id())),
                assessments.proposes(project, officer) ? project.href() + "/assessments/new" : null,
                officer.holdsAny(Post.FEE_CLERK, Post.RECTIFIER, Post.RESIDENT, Post.SUPERVISOR)
                        ? project.href() + "/past-decisions/new"
                        : null,
                !officer.isOnSide(Post.Side.TREASURY));
    }

    List<DifferenceRow> differences(List<Difference> found) {
        return found.stream()
                .sorted(Comparator.comparing(Difference::feeClass))
                .map(one -> new DifferenceRow(
                        one.feeClass().code(),
                        recomputed.name(one.feeClass()),
                        recomputed.say(one),
                        one.amount().isZero() ? "" : one.amount().toString()))
                .toList();
    }

    private List<PaidRow> paid(long projectId) {
        return sql.sql("""
                        SELECT e.entered_on AS on, r.number AS receipt, p.number AS problem, e.amount, e.reverses_id IS NOT NULL AS reversal,
                               e.recovery = 'FEE' AS recovered
                          FROM receipt_entry e JOIN receipt r ON r.id = e.receipt_id LEFT JOIN problem p ON p.id = e.problem_id
                         WHERE e.project_id = :project ORDER BY e.id
                        """).param("project", projectId).query(PaidRow.class).list();
    }

    private List<PastRow> pastRows(long projectId) {
        return past.of(projectId).stream()
                .map(one -> new PastRow(
                        one.document(),
                        Dates.day(one.decidedOn()),
                        words.ofAny("fees.past." + one.kind()),
                        one.assessed().toString(),
                        one.reduced().toString(),
                        one.groundCode() == null ? "" : one.groundCode(),
                        one.statement()))
                .toList();
    }
}

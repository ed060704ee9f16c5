package cn.mingzhang.witness;

import cn.mingzhang.closure.Facts;
import cn.mingzhang.problems.ClosureWitness;
import cn.mingzhang.problems.ProblemFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What these records say at closure, live. */
@Component
class Testimony implements ClosureWitness {
    private final Checks checks;
    private final Findings findings;
    private final Screenings screenings;
    private final Objections objections;
    private final LookBacks lookBacks;

    Testimony(Checks checks, Findings findings, Screenings screenings, Objections objections, LookBacks lookBacks) {
        this.checks = checks;
        this.findings = findings;
        this.screenings = screenings;
        this.objections = objections;
        this.lookBacks = lookBacks;
    }

    @Override
    public Facts tell(Facts known, ProblemFile problem) {
        return known.with(check(problem))
                .with(findings(problem))
                .with(screenings.fact(problem))
                .with(notice(known.notice(), problem))
                .with(papers(known.papers(), problem));
    }

    private Facts.CheckRecord check(ProblemFile problem) {
        return checks.counting(problem)
                .map(check -> new Facts.CheckRecord(check.conclusion() == CheckConclusion.CONFIRMED, check.checkers()))
                .orElse(new Facts.CheckRecord(false, List.of()));
    }

    private Facts.Findings findings(ProblemFile problem) {
        return findings.counting(problem)
                .map(finding -> new Facts.Findings(finding.responsibility() != null, finding.loss() != null))
                .orElse(new Facts.Findings(false, false));
    }

    /** The ledger told where and until when; here only who still objects is added. */
    private Facts.Notice notice(Facts.@Nullable Notice known, ProblemFile problem) {
        return new Facts.Notice(
                known == null ? null : known.scope(), known == null ? null : known.lastDay(), objections.open(problem));
    }

    private Facts.Papers papers(Facts.@Nullable Papers known, ProblemFile problem) {
        return new Facts.Papers(known != null && known.courtPaperFiled(), lookBacks.hasRelapsed(problem));
    }
}

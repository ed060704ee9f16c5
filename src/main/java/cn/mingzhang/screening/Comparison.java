package cn.mingzhang.screening;

import cn.mingzhang.matching.Answers;
import cn.mingzhang.matching.Pass;
import cn.mingzhang.obligation.Answer.Verdict;
import cn.mingzhang.obligation.Obligation;
import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * 一次比对, from the rows and the cards to the findings, in the order of the regulation: which rows are of one building; which project
 * it is, by what cannot be chance; whether it owes a shelter; which project it may be after all; and then the rules.
 */
final class Comparison {
    private final Recognition recognition;
    private final Obligation obligation;
    private final Parameters parameters;
    private final List<Case> cases = new ArrayList<>();

    Comparison(
            Collection<Permit> rows,
            Collection<Known> register,
            Answers answers,
            Obligation obligation,
            Parameters parameters) {
        this.recognition = new Recognition(rows, register, answers);
        this.obligation = obligation;
        this.parameters = parameters;
    }

    /** What came of it. */
    record Outcome(
            List<Finding> findings,
            List<Asked> asked,
            List<Open> open,
            int cases,
            int matched,
            int notOwed,
            Map<Pass, Integer> passes) {}

    /** @param progress is told how many rows are done */
    Outcome run(IntConsumer progress) {
        cases.addAll(recognition.cases());
        int done = 0;
        for (var one : cases) {
            recognition.exactly(one);
            done += one.permits().size();
            if (done % 5_000 < one.permits().size()) {
                progress.accept(done);
            }
        }
        cases.forEach(recognition::learn);
        cases.stream().filter(one -> one.known() == null).forEach(recognition::exactly);
        recognition.bringTogether(cases);
        cases.forEach(this::judge);
        cases.forEach(recognition::measure);
        cases.forEach(recognition::byResemblance);
        recognition.bringTogether(cases);
        return outcome();
    }

    /** As they stand after a run. */
    List<Case> cases() {
        return cases;
    }

    private void judge(Case one) {
        if (one.hasADay()) {
            one.answer(obligation.of(one.building()));
        }
    }

    private Outcome outcome() {
        var findings = new ArrayList<Finding>();
        var open = new ArrayList<Open>();
        int matched = 0;
        int notOwed = 0;
        for (var one : cases) {
            matched += one.known() == null ? 0 : one.permits().size();
            if (!one.isJudged()) {
                continue;
            }
            var verdict = one.obligation().verdict();
            notOwed += verdict == Verdict.NOT_OWED ? 1 : 0;
            if (verdict == Verdict.UNKNOWN
                    && !one.isDecided()
                    && !one.isAsked()
                    && one.lead().isPresent()) {
                open.add(new Open(one, one.obligation().questions()));
            }
            for (var rule : Detection.values()) {
                var said = rule.of(one, parameters);
                if (!said.isEmpty()) {
                    findings.add(finding(rule, one, said));
                }
            }
        }
        findings.addAll(Splits.of(cases, recognition.subjects(), obligation, parameters));
        return new Outcome(findings, recognition.asked(), open, cases.size(), matched, notOwed, recognition.passes());
    }

    static Finding finding(Detection rule, Case one, List<Said> said) {
        var known = one.known();
        return new Finding(
                rule,
                rule.problemClass(said),
                rule.code() + " " + one.key(),
                one.title(),
                one.developer(),
                one.division(),
                one.unitId(),
                known == null ? null : known.id(),
                one.permits().stream().map(Permit::id).toList(),
                rule.isOmission() ? authorities(one) : List.of(),
                said);
    }

    /** AP-07: who let it be built, or entered it, without civil-defense papers. */
    private static List<String> authorities(Case one) {
        Set<String> named = new LinkedHashSet<>();
        one.permits().stream()
                .filter(permit -> permit.kind() != PermitKind.PAYMENT && permit.authority() != null)
                .forEach(permit -> named.add(permit.kind() + "|" + permit.authority()));
        return List.copyOf(named);
    }
}

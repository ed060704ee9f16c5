package cn.mingzhang.screening;

import cn.mingzhang.matching.Answers;
import cn.mingzhang.matching.Match;
import cn.mingzhang.matching.Matcher;
import cn.mingzhang.matching.Pass;
import cn.mingzhang.matching.Subject;
import cn.mingzhang.obligation.Answer.Verdict;
import cn.mingzhang.obligation.Obligation;
import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * 一次比对, from the rows and the cards to the findings, in the order of the regulation: which rows are of one building; which project
 * it is, by what cannot be chance; whether it owes a shelter; which project it may be after all; and then the rules.
 */
final class Comparison {
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");
    private final Obligation obligation;
    private final Parameters parameters;
    private final Map<Long, Known> projects = new HashMap<>();
    private final Map<Long, Permit> permits = new LinkedHashMap<>();
    private final Map<Long, Subject> subjects = new HashMap<>();
    private final Matcher matcher;
    private final List<Case> cases = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    /** By project: what its own rows have built. */
    private final Map<Long, BigDecimal> areas = new HashMap<>();

    private final Map<Pass, Integer> passes = new EnumMap<>(Pass.class);

    Comparison(
            Collection<Permit> rows,
            Collection<Known> register,
            Answers answers,
            Obligation obligation,
            Parameters parameters) {
        this.obligation = obligation;
        this.parameters = parameters;
        register.forEach(known -> projects.put(known.id(), known));
        rows.forEach(permit -> {
            permits.put(permit.id(), permit);
            subjects.put(permit.id(), Sides.of(permit));
        });
        matcher = new Matcher(register.stream().map(Sides::of).toList(), answers);
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
        cases.addAll(Groups.of(permits.values(), subjects));
        int done = 0;
        for (var one : cases) {
            matchExactly(one);
            done += one.permits().size();
            if (done % 5_000 < one.permits().size()) {
                progress.accept(done);
            }
        }
        cases.forEach(this::learn);
        cases.stream().filter(one -> one.known() == null).forEach(this::matchExactly);
        bringTogether();
        cases.forEach(this::judge);
        cases.forEach(this::measure);
        cases.forEach(this::matchByResemblance);
        bringTogether();
        return outcome();
    }

    /** As they stand after a run. */
    List<Case> cases() {
        return cases;
    }

    private void matchExactly(Case one) {
        Match best = null;
        for (var permit : one.permits()) {
            var match = matcher.exactly(Objects.requireNonNull(subjects.get(permit.id())));
            if (match.isPresent() && isBetter(match.get(), best)) {
                best = match.get();
            }
        }
        take(one, Optional.ofNullable(best));
    }

    /** One that was decided before one that was not: somebody has seen the building. */
    private boolean isBetter(Match match, @org.jspecify.annotations.Nullable Match than) {
        if (than == null) {
            return true;
        }
        var decided = known(match).isDecided();
        return decided != known(than).isDecided() ? decided : match.pass().compareTo(than.pass()) < 0;
    }

    private void take(Case one, Optional<Match> match) {
        match.ifPresent(sure -> {
            one.is(known(sure), sure);
            passes.merge(sure.pass(), 1, Integer::sum);
        });
    }

    private Known known(Match match) {
        return Objects.requireNonNull(projects.get(match.right()));
    }

    /** Rows that turned out to be of one project are one case; a project that no list names is a case too. */
    private void bringTogether() {
        var byProject = new HashMap<Long, Case>();
        cases.removeIf(one -> {
            var known = one.known();
            if (known == null) {
                return false;
            }
            var other = byProject.putIfAbsent(known.id(), one);
            if (other != null) {
                other.addAll(one);
            }
            return other != null;
        });
        projects.values().stream()
                .filter(Known::isDecided)
                .filter(known -> !byProject.containsKey(known.id()))
                .forEach(known -> cases.add(Case.of(known)));
        cases.forEach(Case::settle);
    }

    private void judge(Case one) {
        if (one.hasADay()) {
            one.answer(obligation.of(one.building()));
        }
    }

    private void learn(Case one) {
        var known = one.known();
        if (known != null) {
            one.permits()
                    .forEach(permit -> matcher.learn(Objects.requireNonNull(subjects.get(permit.id())), known.id()));
        }
    }

    private void measure(Case one) {
        var area = one.lead().map(Permit::aboveGround).orElse(null);
        if (one.known() != null && area != null) {
            areas.put(one.known().id(), area);
        }
    }

    /** Only who owes and has no decision is looked for among those that merely resemble. */
    private void matchByResemblance(Case one) {
        if (one.known() != null || !one.isJudged() || one.obligation().verdict() == Verdict.NOT_OWED) {
            return;
        }
        var lead = one.lead();
        if (lead.isEmpty()) {
            return;
        }
        var rows = one.permits().stream()
                .filter(permit -> permit.kind().isOfABuilding())
                .map(permit -> Objects.requireNonNull(subjects.get(permit.id())))
                .toList();
        var found = matcher.resembling(rows, project -> hasRoom(one, project));
        var sure = found.stream().filter(Match::sure).findFirst();
        if (sure.isPresent()) {
            take(one, sure);
            return;
        }
        for (var match : found) {
            if (known(match).isDecided()) {
                one.ask();
                asked.add(new Asked(Objects.requireNonNull(permits.get(match.left())), known(match), match));
            }
        }
    }

    /** 一期的批复是否连二期也批了: only where it decided more than its own rows have built is that a question. */
    private boolean hasRoom(Case one, long project) {
        var built = areas.get(project);
        var decided = Objects.requireNonNull(projects.get(project)).decidedArea();
        var area = one.aboveGround();
        return built != null
                && decided != null
                && area != null
                && decided.subtract(built).compareTo(area.multiply(NEARLY_ALL)) >= 0;
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
        findings.addAll(Splits.of(cases, subjects, obligation, parameters));
        return new Outcome(findings, asked, open, cases.size(), matched, notOwed, passes);
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
        Set<String> named = new java.util.LinkedHashSet<>();
        one.permits().stream()
                .filter(permit -> permit.kind() != PermitKind.PAYMENT && permit.authority() != null)
                .forEach(permit -> named.add(permit.kind() + "|" + permit.authority()));
        return List.copyOf(named);
    }
}

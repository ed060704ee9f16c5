package cn.mingzhang.screening;

import cn.mingzhang.matching.Answers;
import cn.mingzhang.matching.Match;
import cn.mingzhang.matching.Matcher;
import cn.mingzhang.matching.Pass;
import cn.mingzhang.matching.Subject;
import cn.mingzhang.obligation.Answer.Verdict;
import cn.mingzhang.permits.Permit;
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
import org.jspecify.annotations.Nullable;

/** 认项目: which project of the register a case is, first by what cannot be chance, then by what resembles; who may be one is asked. */
final class Recognition {
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");

    private final Map<Long, Known> projects = new HashMap<>();
    private final Map<Long, Permit> permits = new LinkedHashMap<>();
    private final Map<Long, Subject> subjects = new HashMap<>();
    private final Matcher matcher;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<Pass, Integer> passes = new EnumMap<>(Pass.class);

    /** By project: what its own rows have built. */
    private final Map<Long, BigDecimal> areas = new HashMap<>();

    Recognition(Collection<Permit> rows, Collection<Known> register, Answers answers) {
        register.forEach(known -> projects.put(known.id(), known));
        rows.forEach(permit -> {
            permits.put(permit.id(), permit);
            subjects.put(permit.id(), Sides.of(permit));
        });
        matcher = new Matcher(register.stream().map(Sides::of).toList(), answers);
    }

    Collection<Case> cases() {
        return Groups.of(permits.values(), subjects);
    }

    Map<Long, Subject> subjects() {
        return subjects;
    }

    /** What a person is to say. */
    List<Asked> asked() {
        return asked;
    }

    /** How many cases were recognized by what. */
    Map<Pass, Integer> passes() {
        return passes;
    }

    void exactly(Case one) {
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
    private boolean isBetter(Match match, @Nullable Match than) {
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
    void bringTogether(List<Case> cases) {
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

    /** What its rows are called now leads to it too. */
    void learn(Case one) {
        var known = one.known();
        if (known != null) {
            one.permits()
                    .forEach(permit -> matcher.learn(Objects.requireNonNull(subjects.get(permit.id())), known.id()));
        }
    }

    void measure(Case one) {
        var area = one.lead().map(Permit::aboveGround).orElse(null);
        if (one.known() != null && area != null) {
            areas.put(one.known().id(), area);
        }
    }

    /** Only who owes and has no decision is looked for among those that merely resemble. */
    void byResemblance(Case one) {
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
}

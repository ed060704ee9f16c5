package cn.mingzhang.screening;

import cn.mingzhang.matching.Subject;
import cn.mingzhang.obligation.Answer.Verdict;
import cn.mingzhang.obligation.Building;
import cn.mingzhang.obligation.Ground;
import cn.mingzhang.obligation.Obligation;
import cn.mingzhang.permits.Permit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** DET-14 拆分规避: neighbours of one developer, each too small to owe anything, which together would owe. */
final class Splits {
    private Splits() {}

    static List<Finding> of(
            Collection<Case> cases, Map<Long, Subject> subjects, Obligation obligation, Parameters parameters) {
        var neighbours = new HashMap<String, List<Case>>();
        for (var one : cases) {
            var lead = one.lead();
            if (!one.isDecided() && lead.isPresent() && isTooSmall(one)) {
                var subject = Objects.requireNonNull(subjects.get(lead.get().id()));
                for (var key : keys(subject)) {
                    neighbours.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
                }
            }
        }
        var found = new LinkedHashMap<String, Finding>();
        neighbours.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.<List<Case>>comparingInt(List::size).reversed())
                .flatMap(group -> together(group, obligation, parameters).stream())
                .forEach(finding -> found.putIfAbsent(finding.key(), finding));
        return List.copyOf(found.values());
    }

    /** One developer, by code or name, in one place, by parcel or what it is called. */
    private static List<String> keys(Subject subject) {
        var places = new ArrayList<>(subject.parcels());
        places.add(subject.coreKey());
        return subject.developerKeys().stream()
                .flatMap(developer -> places.stream().map(place -> developer + "/" + place))
                .toList();
    }

    private static boolean isTooSmall(Case one) {
        return one.isJudged()
                && one.obligation().verdict() == Verdict.NOT_OWED
                && one.obligation().ground() == Ground.TOO_SMALL;
    }

    private static List<Finding> together(List<Case> group, Obligation obligation, Parameters parameters) {
        group.sort(Comparator.comparing(one -> one.lead().orElseThrow().issuedOn()));
        var first = group.get(0);
        var until = first.lead().orElseThrow().issuedOn().plusMonths(parameters.count(Parameter.SPLIT_MONTHS));
        var near = group.stream()
                .filter(one -> !one.lead().orElseThrow().issuedOn().isAfter(until))
                .toList();
        if (near.size() < 2 || !obligation.of(building(near)).isOwed()) {
            return List.of();
        }
        var whole = new Case();
        near.forEach(one -> one.permits().forEach(whole::add));
        whole.settle();
        var said = Tests.said("parts", "" + near.size())
                .and("together", Tests.area(sum(near)))
                .and(
                        "each",
                        String.join("、", near.stream().map(one -> one.title()).toList()));
        return List.of(Comparison.finding(Detection.DET_14, whole, said));
    }

    private static BigDecimal sum(List<Case> near) {
        return near.stream()
                .map(one -> Objects.requireNonNullElse(one.aboveGround(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As one building: as high and deep as the highest and deepest, as large as all. */
    private static Building building(List<Case> near) {
        var all = near.stream().map(Case::building).toList();
        var one = all.get(0);
        var uses = all.stream().map(Building::use).distinct().toList();
        return new Building(
                one.divisionCode(),
                uses.size() == 1 ? uses.get(0) : null,
                all.stream()
                        .map(Building::storeys)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null),
                all.stream()
                        .map(Building::foundationDepth)
                        .filter(Objects::nonNull)
                        .max(BigDecimal::compareTo)
                        .orElse(null),
                all.stream()
                        .map(Building::groundFloor)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                sum(near),
                one.zone(),
                one.renewal(),
                one.temporary(),
                one.rural(),
                one.words(),
                near.stream()
                        .map(part -> part.lead().map(Permit::issuedOn).orElseThrow())
                        .limit(1)
                        .toList());
    }
}

package cn.mingzhang.screening;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.money.Yuan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** DET-19: one approver, many findings. It is a lead and no proof, and only for those whose work leads are. */
final class Concentrations {
    private Concentrations() {}

    static List<Finding> of(
            Collection<Finding> found, Collection<Known> register, Map<Long, Yuan> reductions, Parameters parameters) {
        Map<Long, Known> byId =
                register.stream().filter(known -> known.approver() != null).collect(toMap(Known::id, known -> known));
        var byApprover = new LinkedHashMap<String, List<Finding>>();
        for (var finding : found) {
            var known = finding.projectId() == null ? null : byId.get(finding.projectId());
            if (known != null && !finding.rule().isLead()) {
                byApprover
                        .computeIfAbsent(known.approver(), name -> new ArrayList<>())
                        .add(finding);
            }
        }
        return byApprover.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= parameters.count(Parameter.APPROVER_FINDINGS))
                .map(entry -> lead(entry.getKey(), entry.getValue(), byId, reductions))
                .toList();
    }

    /** Approver, period, developers, reductions. */
    private static Finding lead(
            String approver, List<Finding> findings, Map<Long, Known> byId, Map<Long, Yuan> reductions) {
        var reduced = byId.values().stream()
                .filter(known -> approver.equals(known.approver()))
                .map(known -> reductions.get(known.id()))
                .filter(Objects::nonNull)
                .toList();
        var days = findings.stream()
                .map(finding -> byId.get(finding.projectId()).decisionOn())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var said = Tests.said("lead", "#screening.lead")
                .and("approver", approver)
                .and("findings", "" + findings.size())
                .and(
                        "rules",
                        String.join(
                                "、",
                                findings.stream()
                                        .map(one -> one.rule().code())
                                        .distinct()
                                        .sorted()
                                        .toList()))
                .and(
                        "developers",
                        String.join(
                                "、",
                                findings.stream()
                                        .map(Finding::developer)
                                        .distinct()
                                        .limit(8)
                                        .toList()))
                .and("period", days.isEmpty() ? "" : days.get(0) + " / " + days.get(days.size() - 1))
                .and(
                        "reductions",
                        "#screening.reductions",
                        List.of(
                                "" + reduced.size(),
                                reduced.stream().reduce(Yuan.ZERO, Yuan::plus).toString()));
        var first = findings.get(0);
        return new Finding(
                Detection.DET_19,
                Detection.DET_19.problemClass(),
                "DET-19 " + approver + " " + first.unitId(),
                approver,
                "",
                first.divisionCode(),
                first.unitId(),
                null,
                List.of(),
                List.of(),
                said);
    }
}

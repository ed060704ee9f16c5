package cn.mingzhang.obligation;

import cn.mingzhang.obligation.Answer.Verdict;
import cn.mingzhang.shelter.AreaRules;
import cn.mingzhang.shelter.Need;
import cn.mingzhang.shelter.ProjectFacts;
import cn.mingzhang.shelter.RequiredArea;
import cn.mingzhang.shelter.RequiredArea.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 应建义务的判断: first who is exempt, then whether the building is large enough. */
public final class Obligation {
    private final AreaRules areas;
    private final List<Exemption> exemptions;

    public Obligation(AreaRules areas, List<Exemption> exemptions) {
        this.areas = areas;
        this.exemptions = List.copyOf(exemptions);
    }

    /** By the rules of its first day; where those of its last day say otherwise, which day counts is a person's choice. */
    public Answer of(Building building) {
        var first = of(building, building.days().get(0));
        if (building.days().size() == 1 || first.verdict() == Verdict.UNKNOWN) {
            return first;
        }
        var last = of(building, building.days().get(building.days().size() - 1));
        return last.verdict() == first.verdict() ? first : Answer.unknown(List.of(Question.DAY), first.lines());
    }

    private Answer of(Building building, LocalDate day) {
        var questions = new ArrayList<Question>();
        for (var ground : Ground.values()) {
            var exemption = inForce(ground, day);
            if (exemption.isPresent()) {
                switch (ground.of(building)) {
                    case YES -> {
                        return Answer.exempt(exemption.get());
                    }
                    case PERHAPS -> questions.add(ground.question());
                    case NO -> {}
                }
            }
        }
        var bySize = bySize(building, day);
        return bySize.isOwed() && !questions.isEmpty() ? Answer.unknown(questions, bySize.lines()) : bySize;
    }

    private Optional<Exemption> inForce(Ground ground, LocalDate day) {
        return exemptions.stream()
                .filter(exemption -> exemption.ground() == ground && exemption.holds(day))
                .findFirst();
    }

    private Answer bySize(Building building, LocalDate day) {
        var area = areas.of(building.facts(), day);
        if (area.outcome() == Outcome.REQUIRED || isOwedWithoutNumber(area)) {
            return owed(area);
        }
        if (area.outcome() == Outcome.NOT_REQUIRED) {
            return tooSmall(area);
        }
        return area.needs().contains(Need.TERM) ? unknown(area) : whateverIsMissing(building, day, area);
    }

    /** What is not known may not matter: a tower is owed whatever it is used for, a hut is not whatever lies under it. */
    private Answer whateverIsMissing(Building building, LocalDate day, RequiredArea asItIs) {
        var possible = new ArrayList<ProjectFacts>();
        building.uses().forEach(use -> {
            possible.add(building.least(use));
            possible.add(building.most(use));
        });
        var answers = possible.stream().map(facts -> areas.of(facts, day)).toList();
        if (answers.stream().allMatch(answer -> answer.outcome() == Outcome.NOT_REQUIRED)) {
            return tooSmall(answers.get(0));
        }
        var allOwed = answers.stream()
                .allMatch(answer -> answer.outcome() == Outcome.REQUIRED || isOwedWithoutNumber(answer));
        return allOwed ? owed(asItIs) : unknown(asItIs);
    }

    private static boolean isOwedWithoutNumber(RequiredArea area) {
        return area.outcome() == Outcome.UNKNOWN && area.rule() != null;
    }

    private static Answer owed(RequiredArea area) {
        return new Answer(
                Verdict.OWED,
                null,
                area.rule(),
                area.area(),
                String.join("；", area.sources()),
                area.isVerified(),
                area.lines(),
                List.of());
    }

    private static Answer tooSmall(RequiredArea area) {
        return new Answer(
                Verdict.NOT_OWED,
                Ground.TOO_SMALL,
                null,
                null,
                String.join("；", area.sources()),
                area.isVerified(),
                area.lines(),
                List.of());
    }

    private static Answer unknown(RequiredArea area) {
        return Answer.unknown(
                area.needs().stream().map(need -> Question.valueOf(need.name())).toList(), area.lines());
    }
}

package cn.mingzhang.fees;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of rules as their page shows them. */
@Component
class RulePages {
    private final Standards standards;
    private final Grounds grounds;
    private final Registry registry;
    private final FeeWords words;
    private final OfficeClock clock;

    RulePages(Standards standards, Grounds grounds, Registry registry, FeeWords words, OfficeClock clock) {
        this.standards = standards;
        this.grounds = grounds;
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    /** @param answerHref where this reader answers it; null where he does not */
    record StandardRow(
            String division,
            String method,
            String rate,
            String period,
            String source,
            boolean verified,
            String state,
            String tone,
            String who,
            @Nullable String answerHref) {}

    record GroundRow(
            String code,
            String name,
            boolean lawful,
            String percent,
            String period,
            String basis,
            String needs,
            boolean verified,
            String state,
            String tone,
            String who,
            @Nullable String answerHref) {}

    List<StandardRow> standards(Officer officer) {
        return standards.all().stream()
                .map(entry -> new StandardRow(
                        entry.divisionName(),
                        words.of("method", entry.line().method()),
                        words.rate(entry.line()),
                        words.span(entry.line().span()),
                        entry.line().source(),
                        entry.line().verified(),
                        words.of("state", entry.state()),
                        entry.state().tone(),
                        who(entry.proposerName(), entry.answererName(), entry.answeredOn()),
                        entry.state() == State.PROPOSED && RuleDesk.answers(entry.proposerId(), officer)
                                ? "/fees/standards/" + entry.line().id() + "/answers/new"
                                : null))
                .toList();
    }

    List<GroundRow> grounds(Officer officer) {
        return grounds.all().stream()
                .map(entry -> new GroundRow(
                        entry.line().code(),
                        entry.line().name(),
                        entry.line().lawful(),
                        entry.line().lawful() ? entry.line().percent() + "%" : "",
                        words.span(entry.line().span()),
                        entry.line().basis(),
                        words.needs(entry.line()),
                        entry.line().verified(),
                        words.of("state", entry.state()),
                        entry.state().tone(),
                        entry.proposerName() == null
                                ? words.of("shipped")
                                : who(entry.proposerName(), entry.answererName(), entry.answeredOn()),
                        entry.state() == State.PROPOSED && RuleDesk.answers(entry.proposerId(), officer)
                                ? "/fees/grounds/" + entry.line().id() + "/answers/new"
                                : null))
                .toList();
    }

    private String who(@Nullable String proposer, @Nullable String answerer, java.time.@Nullable LocalDate on) {
        return answerer == null ? "" + proposer : words.of("who", "" + proposer, answerer, Dates.day(on));
    }

    List<Option> divisions() {
        return registry.divisions(clock.today()).stream()
                .map(division -> new Option(division.code(), division.name()))
                .toList();
    }

    List<Option> methods() {
        return words.options("method", Method.values());
    }

    List<Option> replaceableStandards() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("replaces.none")));
        standards.all().stream()
                .filter(entry -> entry.state() == State.IN_FORCE)
                .forEach(entry -> options.add(new Option(
                        "" + entry.line().id(),
                        entry.divisionName() + " " + words.rate(entry.line()) + " "
                                + words.span(entry.line().span()))));
        return options;
    }

    List<Option> replaceableGrounds() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("replaces.none")));
        grounds.inForce().forEach(line -> options.add(new Option("" + line.id(), line.code() + " " + line.name())));
        return options;
    }
}

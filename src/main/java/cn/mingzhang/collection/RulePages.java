package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables and their changes in words. */
@Component("collectionRulePages")
class RulePages {
    private final CollectionRules rules;
    private final RuleDesk desk;
    private final Registry registry;
    private final CollectionWords say;
    private final OfficeClock clock;

    RulePages(CollectionRules rules, RuleDesk desk, Registry registry, CollectionWords say, OfficeClock clock) {
        this.rules = rules;
        this.desk = desk;
        this.registry = registry;
        this.say = say;
        this.clock = clock;
    }

    record Table(String kind, String title, @Nullable String propose, List<Row> rows) {}

    record Row(String name, String value, String period, String source, boolean verified, boolean past) {}

    /** @param href where this reader answers it */
    record Change(
            String kind,
            String name,
            String value,
            String period,
            String source,
            boolean verified,
            String reason,
            String state,
            String tone,
            String proposed,
            String answered,
            @Nullable String href) {}

    List<Table> tables(Officer officer) {
        return Arrays.stream(CollectionRule.Kind.values())
                .map(kind -> new Table(
                        kind.name(),
                        say.of("rules.kind", kind),
                        desk.proposes(officer) ? "/collection/rules/new?kind=" + kind : null,
                        rows(kind)))
                .toList();
    }

    private List<Row> rows(CollectionRule.Kind kind) {
        var today = clock.today();
        var divisions = divisions();
        var rows = new ArrayList<Row>();
        String before = "";
        for (var line : rules.lines(kind)) {
            var key = line.name() + line.issuer();
            var covers = !line.validFrom().isAfter(today)
                    && (line.validUntil() == null || !line.validUntil().isBefore(today));
            var past = !covers || kind != CollectionRule.Kind.ISSUER && key.equals(before);
            before = covers ? key : before;
            rows.add(new Row(
                    name(kind, line.name(), divisions),
                    value(kind, line.issuer(), line.amount(), line.unit(), line.prefix()),
                    period(line.validFrom(), line.validUntil()),
                    line.source(),
                    line.verified(),
                    past));
        }
        return rows;
    }

    List<Change> changes(Officer officer) {
        var divisions = divisions();
        return rules.all().stream()
                .map(rule -> new Change(
                        say.of("rules.kind", rule.kind()),
                        name(rule.kind(), rule.name(), divisions),
                        value(rule),
                        period(rule.validFrom(), rule.validUntil()),
                        rule.source(),
                        rule.verified(),
                        rule.reason(),
                        say.of("rules.state." + rule.state()),
                        rule.isOpen() ? "warn" : rule.state().equals("APPROVED") ? "good" : "neutral",
                        rule.proposerName() + " " + Dates.day(rule.proposedOn()),
                        rule.isOpen() ? "" : rule.answerer() + " " + Dates.day(rule.answeredOn()) + " " + rule.remark(),
                        desk.answers(rule, officer) ? "/collection/rules/" + rule.id() : null))
                .toList();
    }

    List<Fact> facts(CollectionRule rule) {
        return List.of(
                say.fact("rules.kind", say.of("rules.kind", rule.kind())),
                say.fact("rules.name", name(rule.kind(), rule.name(), divisions())),
                say.fact("rules.value", value(rule)),
                say.fact("rules.period", period(rule.validFrom(), rule.validUntil())),
                say.fact("rules.source", rule.source()),
                say.fact("rules.verified", say.of(rule.verified() ? "rules.yes" : "unverified")),
                say.fact("reason", rule.reason()),
                say.fact("rules.proposed", rule.proposerName() + " " + Dates.day(rule.proposedOn())));
    }

    private String value(CollectionRule rule) {
        return value(
                rule.kind(),
                rule.issuer() == null ? null : rule.issuer().name(),
                rule.amount(),
                rule.unit() == null ? null : rule.unit().name(),
                rule.prefix());
    }

    private String value(
            CollectionRule.Kind kind,
            @Nullable String issuer,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable String prefix) {
        return switch (kind) {
            case TERM -> say.of("amount." + unit, Objects.requireNonNull(amount));
            case ISSUER -> say.of("issuer." + issuer);
            case AGENCY -> "" + prefix;
        };
    }

    private String name(CollectionRule.Kind kind, String name, Map<String, String> divisions) {
        return switch (kind) {
            case TERM -> say.of("term." + name);
            case ISSUER -> say.of("rung." + name);
            case AGENCY -> divisions.getOrDefault(name, name);
        };
    }

    private String period(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? say.of("rules.since", Dates.day(from))
                : say.of("rules.span", Dates.day(from), Dates.day(until));
    }

    private Map<String, String> divisions() {
        return registry.divisions(clock.today()).stream()
                .collect(Collectors.toMap(division -> division.code(), division -> division.name()));
    }

    List<Option> names(CollectionRule.Kind kind) {
        var divisions = divisions();
        return say.choices(
                "choose",
                desk.names(kind).stream()
                        .map(name -> new Option(name, name(kind, name, divisions)))
                        .toList());
    }

    List<Option> units() {
        return say.choices("choose", say.options("unit", Term.Unit.values()));
    }

    List<Option> issuers() {
        return say.choices("choose", say.options("issuer", new Issuer[] {Issuer.CIVIL_DEFENSE, Issuer.TAX}));
    }
}

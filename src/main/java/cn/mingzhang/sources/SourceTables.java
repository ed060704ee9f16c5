package cn.mingzhang.sources;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemBriefs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables on a source's page: who has reported in a round, and what became of each item. */
@Component
class SourceTables {
    private final Sources sources;
    private final SourceItems items;
    private final Reports reports;
    private final SourceWaiting waiting;
    private final SourceRights rights;
    private final ProblemBriefs problems;
    private final SourceWords words;
    private final OfficeClock clock;

    SourceTables(
            Sources sources,
            SourceItems items,
            Reports reports,
            SourceWaiting waiting,
            SourceRights rights,
            ProblemBriefs problems,
            SourceWords words,
            OfficeClock clock) {
        this.sources = sources;
        this.items = items;
        this.reports = reports;
        this.waiting = waiting;
        this.rights = rights;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    /** One report of a unit, or that it owes one. */
    record UnitRow(
            String unit,
            String state,
            String tone,
            @Nullable LampView lamp,
            String scope,
            String signed) {}

    List<UnitRow> units(SourceDocument round, Officer officer) {
        var signed = reports.of(round.id());
        var rows = new ArrayList<UnitRow>();
        for (var unit : sources.units(round.id(), rights.scope(officer), clock.today())) {
            var its = signed.stream()
                    .filter(report -> report.unitId() == unit.unitId())
                    .toList();
            if (its.isEmpty()) {
                var late = round.dueOn() != null && round.dueOn().isBefore(clock.today());
                rows.add(new UnitRow(
                        unit.unit(),
                        words.of(late ? "report.late" : "report.owed"),
                        late ? "bad" : "neutral",
                        waiting.lamp(round),
                        "",
                        ""));
            }
            its.forEach(report -> rows.add(row(unit.unit(), report)));
        }
        return rows;
    }

    private UnitRow row(String unit, Report report) {
        var state =
                report.kind() == ReportKind.ZERO ? words.of("report.ZERO") : words.of("report.items", report.items());
        return new UnitRow(
                unit,
                state,
                report.kind().tone(),
                null,
                report.scope() + "（"
                        + words.of("period.shown", Dates.day(report.periodFrom()), Dates.day(report.periodTo())) + "）",
                words.of(
                                "report.signed",
                                Dates.day(report.signedOn()),
                                report.officerName(),
                                words.ofAny("people.post." + report.officerPost()))
                        + " " + words.of("report.digest", report.digest().substring(0, 12)));
    }

    /**
     * An item with what became of it.
     *
     * @param decided why it was or may be left out, and who says so
     */
    record ItemRow(
            int ordinal,
            String unit,
            String classCode,
            String description,
            String rootCause,
            String amount,
            String state,
            String tone,
            String decided,
            ProblemBriefs.@Nullable Brief problem,
            @Nullable String declineHref,
            @Nullable String answerHref,
            @Nullable String dropHref,
            long version) {}

    List<ItemRow> items(SourceDocument source, Officer officer) {
        var own = officer.unit().id();
        var shown = items.of(source.id(), rights.scope(officer), clock.today()).stream()
                .filter(item -> item.state() != ItemState.DROPPED)
                .filter(item -> item.state() != ItemState.DRAFT || item.unitId() == own)
                .toList();
        var briefs = new HashMap<Long, ProblemBriefs.Brief>();
        var ids = shown.stream()
                .map(SourceItem::problemId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        problems.byIds(ids, officer).forEach(brief -> briefs.put(brief.id(), brief));
        var declines = new HashMap<Long, SourceItems.Decline>();
        if (!SourceRights.isOffice(officer)) {
            items.declines(source.id()).forEach(decline -> declines.put(decline.itemId(), decline));
        }
        return shown.stream()
                .map(item -> row(source, item, briefs, declines.get(item.id()), officer))
                .toList();
    }

    private ItemRow row(
            SourceDocument source,
            SourceItem item,
            Map<Long, ProblemBriefs.Brief> briefs,
            SourceItems.@Nullable Decline decline,
            Officer officer) {
        var at = source.href() + "/items/" + item.ordinal();
        var proposes = item.state() == ItemState.OPEN && SourceRights.writes(officer);
        var answers = item.state() == ItemState.DECLINING
                && decline != null
                && SourceRights.judges(officer)
                && decline.proposerId() != officer.id();
        var drops = item.state() == ItemState.DRAFT && SourceRights.prepares(officer, item.unitId());
        return new ItemRow(
                item.ordinal(),
                item.unit(),
                Objects.requireNonNullElse(item.classCode(), ""),
                item.description(),
                Objects.requireNonNullElse(item.rootCause(), ""),
                item.amountShown(),
                words.of("state", item.state()),
                item.state().tone(),
                decided(decline),
                item.problemId() == null ? null : briefs.get(item.problemId()),
                proposes ? at + "/decline" : null,
                answers ? at + "/answer" : null,
                drops ? at + "/drop" : null,
                item.version());
    }

    private String decided(SourceItems.@Nullable Decline decline) {
        if (decline == null) {
            return "";
        }
        var proposed = words.of("decline.proposed", decline.proposerName(), decline.reason());
        if (decline.granted() == null) {
            return proposed;
        }
        return proposed + " "
                + words.of(
                        Boolean.TRUE.equals(decline.granted()) ? "decline.granted" : "decline.refused",
                        String.valueOf(decline.answererName()),
                        Dates.day(decline.answeredOn()),
                        String.valueOf(decline.answer()));
    }
}

package cn.mingzhang.legacy;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of legacy items show. */
@Component
class LegacyPages {
    private final LegacyItems items;
    private final LegacyDesk desk;
    private final ProjectDirectory directory;
    private final History history;
    private final LegacyWords words;
    private final OfficeClock clock;

    LegacyPages(
            LegacyItems items,
            LegacyDesk desk,
            ProjectDirectory directory,
            History history,
            LegacyWords words,
            OfficeClock clock) {
        this.items = items;
        this.desk = desk;
        this.directory = directory;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            String number,
            String href,
            String estate,
            String developer,
            String unit,
            String stage,
            String tone,
            String outcome,
            @Nullable Integer households,
            LocalDate received,
            @Nullable LocalDate handled) {}

    Row row(LegacyItem item) {
        return new Row(
                item.number(),
                item.href(),
                item.estate(),
                Objects.requireNonNullElse(item.developer(), ""),
                item.unit(),
                words.of("stage", item.stage()),
                item.stage().tone(),
                words.of("outcome", item.outcome()),
                item.households(),
                item.receivedOn(),
                item.handledOn());
    }

    /** One page of the list, in the reader's scope and words. */
    Listing<Row> list(ListQuery query, Officer officer) {
        return of(query, officer, found -> found.stream().map(this::row).toList());
    }

    /** The same with whole items, as they come back by workbook. */
    Listing<LegacySheet.Line> lines(ListQuery query, Officer officer) {
        return of(query, officer, found -> {
            var projects = directory.byIds(found.stream()
                    .map(LegacyItem::projectId)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList());
            return found.stream()
                    .map(item -> {
                        var project = item.projectId() == null ? null : projects.get(item.projectId());
                        var number = project == null ? null : project.number().value();
                        return new LegacySheet.Line(item, row(item), number);
                    })
                    .toList();
        });
    }

    private <R> Listing<R> of(ListQuery query, Officer officer, Function<List<LegacyItem>, List<R>> made) {
        var scope = directory.scope(officer);
        var filter = LegacyFilter.of(query, officer);
        var totals = items.totals(filter, scope);
        var rows = made.apply(items.page(query, filter, scope, clock.today()));
        var unit = directory.units(officer).stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        return Listing.of(rows, totals.total(), query)
                .saying(filter.words(words, unit))
                .summing("households", "" + totals.households(), "%,d".formatted(totals.households()));
    }

    record Line(String on, String step, String who, String remark) {}

    record Deed(String href, String words, boolean main) {}

    /** @param separated who handles and who approves, as far as it is known: 管办分离 */
    record ShowPage(
            String number,
            String estate,
            String stage,
            String tone,
            List<Fact> facts,
            List<Fact> separated,
            List<Line> steps,
            List<Deed> deeds,
            @Nullable String projectHref,
            @Nullable String project,
            List<HistoryLine> history) {}

    ShowPage show(LegacyItem item, Officer officer) {
        var taken = items.steps(item.id());
        var project = item.projectId() == null
                ? null
                : directory.byIds(List.of(item.projectId())).get(item.projectId());
        return new ShowPage(
                item.number(),
                item.estate(),
                words.of("stage", item.stage()),
                item.stage().tone(),
                facts(item),
                List.of(
                        new Fact(words.of("handler"), who(taken, LegacyStep.PROPOSE)),
                        new Fact(words.of("approver"), who(taken, LegacyStep.APPROVE))),
                taken.stream().map(this::line).toList(),
                deeds(item, officer),
                project == null || directory.find(project.number(), officer).isEmpty() ? null : project.href(),
                project == null ? null : project.number() + " " + project.name(),
                history.of(new Subject("legacy", item.number()), LocaleContextHolder.getLocale()));
    }

    private String who(List<LegacyItems.Taken> taken, LegacyStep step) {
        return taken.stream()
                .filter(one -> one.step() == step)
                .reduce((first, last) -> last)
                .map(this::who)
                .orElse("");
    }

    private String who(LegacyItems.Taken taken) {
        return words.of(
                "who", taken.officerName(), taken.unitName(), words.ofAny("people.post." + taken.officerPost()));
    }

    private Line line(LegacyItems.Taken taken) {
        return new Line(Dates.iso(taken.happenedOn()), words.of("step", taken.step()), who(taken), taken.remark());
    }

    List<Fact> facts(LegacyItem item) {
        return List.of(
                words.fact("address", Objects.requireNonNullElse(item.address(), "")),
                words.fact("developer", Objects.requireNonNullElse(item.developer(), "")),
                words.fact("unit", item.unit()),
                words.fact("realEstateUnit", Objects.requireNonNullElse(item.realEstateUnit(), "")),
                words.fact("households", item.households() == null ? "" : "" + item.households()),
                words.fact("lacks", item.lacks()),
                words.fact("receivedOn", Dates.day(item.receivedOn())),
                words.fact("outcome", words.of("outcome", item.outcome())),
                words.fact("fee", words.of("fee", item.fee())),
                words.fact("handledOn", Dates.day(item.handledOn())),
                words.fact("registeredOn", Dates.day(item.registeredOn())));
    }

    private List<Deed> deeds(LegacyItem item, Officer officer) {
        var deeds = new ArrayList<Deed>();
        Arrays.stream(LegacyStep.values())
                .filter(step -> step.isOpen(item.stage()) && desk.mayTake(step, item, officer))
                .forEach(step -> deeds.add(
                        new Deed(item.href() + "/" + step.word(), words.of("step", step), step != LegacyStep.RETURN)));
        if (item.stage() == LegacyStage.RECEIVED && LegacyDesk.receives(officer)) {
            deeds.add(new Deed(item.href() + "/edit", words.of("edit"), false));
        }
        return deeds;
    }
}

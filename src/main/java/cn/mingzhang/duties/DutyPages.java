package cn.mingzhang.duties;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.campaigns.CampaignBriefs;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of responsibility lists show. */
@Component
class DutyPages {
    private final Duties duties;
    private final DutyRecords records;
    private final DutyDesk desk;
    private final CampaignBriefs campaigns;
    private final Registry registry;
    private final History history;
    private final Lamps lamps;
    private final DutyWords words;
    private final OfficeClock clock;

    DutyPages(
            Duties duties,
            DutyRecords records,
            DutyDesk desk,
            CampaignBriefs campaigns,
            Registry registry,
            History history,
            Lamps lamps,
            DutyWords words,
            OfficeClock clock) {
        this.duties = duties;
        this.records = records;
        this.desk = desk;
        this.campaigns = campaigns;
        this.registry = registry;
        this.history = history;
        this.lamps = lamps;
        this.words = words;
        this.clock = clock;
    }

    /** @param lamp of its confirmation while it waits for it */
    record Row(
            String href,
            int year,
            String number,
            String unit,
            String state,
            String tone,
            @Nullable LocalDate confirmBy,
            @Nullable LocalDate confirmedOn,
            @Nullable LampView lamp,
            int items,
            int done,
            int late) {}

    Row row(DutyList list) {
        return new Row(
                list.href(),
                list.year(),
                list.number(),
                list.unit(),
                words.of("state", list.state()),
                list.state().tone(),
                list.confirmBy(),
                list.confirmedOn(),
                list.state() == DutyState.SENT ? lamp(list.confirmBy()) : null,
                list.items(),
                list.done(),
                list.late());
    }

    private LampView lamp(@Nullable LocalDate due) {
        return lamps.view(lamps.of(due == null ? null : Deadline.on(due), clock.today(), null, false));
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = DutyFilter.of(query, officer);
        var rows = duties.page(query, filter, clock.today()).stream()
                .map(this::row)
                .toList();
        var unit = units().stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        return Listing.of(rows, duties.total(filter, clock.today()), query).saying(filter.words(words, unit));
    }

    List<Option> units() {
        return registry.units(clock.today()).stream().map(Unit::option).toList();
    }

    List<Option> writable(Officer officer) {
        return units().stream()
                .filter(option -> DutyStep.writes(Long.parseLong(option.value()), officer))
                .toList();
    }

    List<Option> years() {
        return campaigns.issued().stream()
                .filter(CampaignBriefs.Brief::running)
                .map(one -> new Option("" + one.year(), one.title()))
                .toList();
    }

    /** Who leads a task in a running campaign and has no list: said to the group's office, which has them drafted. */
    List<String> missing() {
        return campaigns.issued().stream()
                .filter(CampaignBriefs.Brief::running)
                .map(one -> new Missed(one.year(), duties.without(one.id(), clock.today())))
                .filter(missed -> !missed.units().isEmpty())
                .map(missed -> words.of("missing", "" + missed.year(), String.join(words.of("and"), missed.units())))
                .toList();
    }

    private record Missed(int year, List<String> units) {}

    record ItemRow(
            int ordinal,
            String what,
            String leader,
            String person,
            String due,
            boolean done,
            @Nullable LampView lamp,
            String source,
            String said,
            @Nullable String editHref,
            @Nullable String answerHref) {}

    record Deed(String words, String href, boolean main) {}

    record ProgressRow(int ordinal, String on, String said, String remark, String who) {}

    record ShowPage(
            DutyList list,
            String state,
            String tone,
            List<Fact> facts,
            List<Deed> deeds,
            List<ItemRow> items,
            @Nullable String addHref,
            List<ProgressRow> progress,
            List<HistoryLine> history) {}

    ShowPage show(DutyList list, Officer officer) {
        var writes = list.state() == DutyState.DRAFT && list.running() && DutyStep.writes(list.unitId(), officer);
        var answers = list.state() == DutyState.CONFIRMED && list.running() && DutyStep.answers(list.unitId(), officer);
        return new ShowPage(
                list,
                words.of("state", list.state()),
                list.state().tone(),
                facts(list),
                deeds(list, officer),
                duties.items(list.id()).stream()
                        .map(item -> item(list, item, writes, answers))
                        .toList(),
                writes ? list.href() + "/items/new" : null,
                records.progress(list.id()).stream()
                        .map(line -> new ProgressRow(
                                line.ordinal(),
                                Dates.day(line.happenedOn()),
                                words.of(line.done() ? "done.yes" : "done.no"),
                                line.remark(),
                                words.of("who", line.officerName(), line.unitName())))
                        .toList(),
                history.of(list.subject(), LocaleContextHolder.getLocale()));
    }

    private ItemRow item(DutyList list, DutyItem item, boolean writes, boolean answers) {
        var at = list.href() + "/items/" + item.ordinal();
        return new ItemRow(
                item.ordinal(),
                item.what(),
                item.leader().isEmpty() ? words.of("unnamed") : item.leader(),
                item.person(),
                Dates.day(item.dueOn()),
                item.done(),
                list.state() == DutyState.CONFIRMED && !item.done() ? lamp(item.dueOn()) : null,
                item.source(),
                item.said().isEmpty() ? "" : words.of("said", Dates.day(item.statedOn()), item.said()),
                writes ? at + "/edit" : null,
                answers ? at + "/progress" : null);
    }

    List<Fact> facts(DutyList list) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("campaign", list.title()));
        facts.add(words.fact("unit", list.unit()));
        facts.add(words.fact("items.done", list.done() + " / " + list.items()));
        if (list.state() == DutyState.SENT) {
            facts.add(words.fact("confirmBy", Dates.day(list.confirmBy())));
        }
        confirmed(list)
                .ifPresent(taken -> facts.add(words.fact(
                        "confirmed", words.of("confirmed.by", Dates.day(taken.happenedOn()), taken.officerName()))));
        return facts;
    }

    /** Whose confirmation stands. */
    java.util.Optional<DutyRecords.Taken> confirmed(DutyList list) {
        return list.state() == DutyState.CONFIRMED
                ? records.steps(list.id()).stream()
                        .filter(taken -> taken.step() == DutyStep.CONFIRM)
                        .reduce((first, last) -> last)
                : java.util.Optional.empty();
    }

    private List<Deed> deeds(DutyList list, Officer officer) {
        return Arrays.stream(DutyStep.values())
                .filter(step -> list.running() && step.isOpen(list.state()) && desk.may(step, list, officer))
                .map(step -> new Deed(
                        words.of("deed", step),
                        list.href() + "/" + step.word(),
                        step == DutyStep.SEND || step == DutyStep.CONFIRM))
                .toList();
    }

    List<ItemRow> plainItems(DutyList list) {
        return duties.items(list.id()).stream()
                .map(item -> item(list, item, false, false))
                .toList();
    }
}

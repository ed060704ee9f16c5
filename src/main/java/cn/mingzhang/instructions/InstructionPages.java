package cn.mingzhang.instructions;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of instructions show. */
@Component
class InstructionPages {
    private final Instructions instructions;
    private final InstructionLamps lamps;
    private final Registry registry;
    private final FileCabinet cabinet;
    private final History history;
    private final InstructionWords words;
    private final OfficeClock clock;

    InstructionPages(
            Instructions instructions,
            InstructionLamps lamps,
            Registry registry,
            FileCabinet cabinet,
            History history,
            InstructionWords words,
            OfficeClock clock) {
        this.instructions = instructions;
        this.lamps = lamps;
        this.registry = registry;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /** @param value of the figure when it was written, with its day; empty beside a record */
    record Row(
            String number,
            String href,
            String leader,
            String words,
            String about,
            String aboutHref,
            String value,
            String unit,
            LocalDate issued,
            LocalDate due,
            @Nullable LampView lamp,
            String state,
            String tone,
            String answer,
            @Nullable LocalDate answered) {}

    Row row(Instruction one) {
        return new Row(
                one.number(),
                one.href(),
                leader(one),
                one.words(),
                one.aboutTitle(),
                one.aboutHref(),
                value(one),
                one.unit(),
                one.issuedOn(),
                one.dueOn(),
                lamps.of(one),
                words.of("state", one.state()),
                one.state().tone(),
                one.answer() == null ? "" : one.answer(),
                one.answeredOn());
    }

    private String leader(Instruction one) {
        return one.recorderName() == null
                ? one.leaderName()
                : words.of("recorded", one.leaderName(), one.recorderName());
    }

    private String value(Instruction one) {
        if (one.figureValue() == null) {
            return "";
        }
        var then = words.of("then", one.figureValue(), Dates.day(one.figureAsOf()));
        return one.figureFilter().isEmpty() ? then : then + " · " + one.figureFilter();
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = InstructionFilter.of(query, officer);
        var rows = instructions.page(query, filter, clock.today()).stream()
                .map(this::row)
                .toList();
        var unit = units().stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        return Listing.of(rows, instructions.total(filter, clock.today()), query)
                .saying(filter.words(words, unit));
    }

    /** Whom one may ask: not the centre that keeps the machine. */
    List<Option> units() {
        return registry.units(clock.today()).stream()
                .filter(unit -> unit.kind() != UnitKind.INFORMATION_CENTRE && unit.kind() != UnitKind.LEADING_GROUP)
                .map(Unit::option)
                .toList();
    }

    record Step(String on, String step, String who, String said) {}

    record Deed(String href, String label, boolean main) {}

    record Page(
            String number,
            String state,
            String tone,
            @Nullable LampView lamp,
            String words,
            String about,
            String aboutHref,
            List<Fact> facts,
            List<Step> steps,
            FilesPanel paper,
            FilesPanel answer,
            List<Deed> deeds,
            List<HistoryLine> history) {}

    Page show(Instruction one, Officer officer) {
        var files = cabinet.history(one.holder());
        return new Page(
                one.number(),
                words.of("state", one.state()),
                one.state().tone(),
                lamps.of(one),
                one.words(),
                one.aboutTitle(),
                one.aboutHref(),
                facts(one),
                instructions.steps(one.id()).stream().map(this::step).toList(),
                FilesPanel.of(InstructionDesk.PAPER, files),
                FilesPanel.of(InstructionDesk.ANSWER, files),
                Arrays.stream(InstructionStep.values())
                        .filter(step -> InstructionRights.takes(step, one, officer))
                        .map(step -> new Deed(
                                one.href() + "/" + step.word(),
                                words.of("deed", step),
                                step == InstructionStep.ANSWER || step == InstructionStep.ACCEPT))
                        .toList(),
                history.of(one.subject(), LocaleContextHolder.getLocale()));
    }

    List<Fact> facts(Instruction one) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("leader", leader(one)));
        facts.add(words.fact("writtenOn", Dates.day(one.writtenOn())));
        facts.add(words.fact("unit", one.unit()));
        facts.add(words.fact("due", Dates.day(one.dueOn())));
        if (one.figureValue() != null) {
            facts.add(words.fact("value.then", value(one)));
        }
        if (one.endedOn() != null) {
            facts.add(words.fact("endedOn", Dates.day(one.endedOn())));
        }
        return facts;
    }

    private Step step(Instructions.Taken taken) {
        var said = taken.words();
        if (taken.dueOn() != null) {
            said = (said.isEmpty() ? "" : said + "\n") + words.of("until", Dates.day(taken.dueOn()));
        }
        return new Step(
                Dates.day(taken.happenedOn()),
                words.of("step." + taken.step()),
                words.of(taken.forLeader() ? "who.for" : "who", taken.officerName(), taken.officerUnit()),
                said);
    }
}

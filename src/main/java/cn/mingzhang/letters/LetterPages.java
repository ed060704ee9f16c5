package cn.mingzhang.letters;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemBriefs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of letters show. */
@Component
class LetterPages {
    private final Letters letters;
    private final LetterRecords records;
    private final LetterDesk desk;
    private final ClauseDesk clauses;
    private final LetterLamps lamps;
    private final LetterMeasures measures;
    private final Beginnings beginnings;
    private final FileCabinet cabinet;
    private final LetterList list;
    private final History history;
    private final LetterWords words;
    private final OfficeClock clock;

    LetterPages(
            Letters letters,
            LetterRecords records,
            LetterDesk desk,
            ClauseDesk clauses,
            LetterLamps lamps,
            LetterMeasures measures,
            Beginnings beginnings,
            FileCabinet cabinet,
            LetterList list,
            History history,
            LetterWords words,
            OfficeClock clock) {
        this.letters = letters;
        this.records = records;
        this.desk = desk;
        this.clauses = clauses;
        this.lamps = lamps;
        this.measures = measures;
        this.beginnings = beginnings;
        this.cabinet = cabinet;
        this.list = list;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    record Deed(String href, String words, boolean main) {}

    /** One step taken about a clause or the letter. */
    record Step(String on, String step, String who, String said, String remark, FilesPanel files) {}

    record ClauseRow(
            int ordinal,
            String demand,
            String due,
            LampView lamp,
            String state,
            String tone,
            boolean open,
            List<Step> steps,
            List<Deed> deeds) {}

    record LampRow(String on, String colour, String why) {}

    record ShowPage(
            String name,
            String title,
            String kind,
            String state,
            String tone,
            LampView lamp,
            List<Fact> facts,
            List<Fact> text,
            List<NewLetter.Asked> asked,
            List<ClauseRow> clauses,
            List<ProblemBriefs.Brief> problems,
            List<LetterList.Row> around,
            List<LampRow> lamps,
            List<LetterMeasures.Line> measures,
            FilesPanel files,
            List<Step> steps,
            List<Deed> deeds,
            List<HistoryLine> history) {}

    ShowPage show(Letter letter, Officer officer) {
        var taken = records.steps(letter.id());
        var files = cabinet.history(LetterHolder.of(letter));
        return new ShowPage(
                letter.number() == null ? words.of("kind", letter.kind()) : letter.number(),
                letter.text().title(),
                words.of("kind", letter.kind()),
                words.of("state", letter.state()),
                letter.state().tone(),
                lamps.of(letter),
                facts(letter),
                text(letter.text()),
                letter.state().isWritten() ? letter.text().asked() : List.of(),
                records.clauses(letter.id()).stream()
                        .map(clause -> row(letter, clause, taken, files, officer))
                        .toList(),
                beginnings.briefs(letter.text(), officer),
                letters.around(letter, officer, clock.today()).stream()
                        .map(list::row)
                        .toList(),
                records.lamps(letter.id()).stream()
                        .map(lit ->
                                new LampRow(Dates.day(lit.onDay()), lit.colour().toLowerCase(Locale.ROOT), lit.why()))
                        .toList(),
                letter.side().isOf(officer) ? measures.of(letter) : List.of(),
                FilesPanel.ofAll(
                        LetterHolder.of(letter),
                        files.stream()
                                .filter(file -> file.slot().equals(LetterDesk.PAPER)
                                        || file.slot().equals(LetterDesk.SERVICE))
                                .toList()),
                taken.stream()
                        .filter(step -> step.clause() == null)
                        .map(step -> step(step, files))
                        .toList(),
                deeds(letter, officer),
                letter.side().isOf(officer)
                        ? history.of(letter.subject(), LocaleContextHolder.getLocale())
                        : List.of());
    }

    private ClauseRow row(
            Letter letter, Clause clause, List<LetterRecords.Taken> taken, List<StoredFile> files, Officer officer) {
        var deeds = clauses.steps(letter, clause, taken, officer).stream()
                .map(step -> new Deed(
                        letter.href() + "/clauses/" + clause.ordinal() + "/" + step.word(),
                        step == ClauseStep.REPLY && !ClauseDesk.answers(letter, officer)
                                ? words.of("clause.deed.behalf")
                                : words.of("clause.deed", step),
                        step == ClauseStep.REPLY || step == ClauseStep.ACCEPT))
                .toList();
        return new ClauseRow(
                clause.ordinal(),
                clause.demand(),
                due(clause),
                lamps.of(clause),
                words.of("clause.state", clause.state()),
                clause.state().tone(),
                clause.isOpen(),
                taken.stream()
                        .filter(step -> Objects.equals(step.clause(), clause.ordinal()))
                        .map(step -> step(step, files))
                        .toList(),
                deeds);
    }

    String due(Clause clause) {
        return clause.extensions() == 0
                ? Dates.day(clause.dueOn())
                : words.of("due.extended", Dates.day(clause.dueOn()), clause.extensions());
    }

    private Step step(LetterRecords.Taken taken, List<StoredFile> files) {
        var post = words.ofAny("people.post." + taken.officerPost());
        return new Step(
                Dates.day(taken.happenedOn()),
                words.of("step." + taken.step()),
                words.of(taken.onBehalf() ? "who.behalf" : "who", taken.officerName(), taken.unitName(), post),
                taken.untilOn() == null ? "" : words.of("said.until", Dates.day(taken.untilOn())),
                taken.remark(),
                FilesPanel.of("reply:" + taken.clause() + "-" + taken.ordinal(), files));
    }

    List<Fact> facts(Letter letter) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("kind", words.of("kind", letter.kind())));
        facts.add(words.fact("unit", letter.unit()));
        facts.add(words.fact("side", words.of("side", letter.side())));
        facts.add(words.fact(
                "drafted",
                letter.drafterId() == null
                        ? words.of("drafted.lamp", Dates.day(letter.draftedOn()))
                        : words.of("drafted.by", Dates.day(letter.draftedOn()), letter.drafterName())));
        add(facts, "issuer", Objects.requireNonNullElse(letter.issuer(), ""));
        add(facts, "issuedOn", Dates.day(letter.issuedOn()));
        records.service(letter.id())
                .ifPresent(service -> facts.add(words.fact(
                        "service",
                        words.of(
                                "service.said",
                                Dates.day(service.servedOn()),
                                words.of("method", service.method()),
                                service.recipient()))));
        add(facts, "closedOn", Dates.day(letter.closedOn()));
        return facts;
    }

    private List<Fact> text(NewLetter text) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("facts", text.facts()));
        facts.add(words.fact("findings", text.findings()));
        facts.add(words.fact("basis", text.basis()));
        add(facts, "reportBack", text.reportBack());
        add(facts, "cc", text.cc());
        facts.add(words.fact("contact", (text.contact() + " " + text.phone()).strip()));
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(words.fact(key, value));
        }
    }

    private List<Deed> deeds(Letter letter, Officer officer) {
        var deeds = new ArrayList<Deed>();
        desk.steps(letter, officer)
                .forEach(step -> deeds.add(new Deed(
                        letter.href() + "/" + step.word(),
                        words.of("deed", step),
                        step == LetterStep.SUBMIT || step == LetterStep.ISSUE || step == LetterStep.SERVE)));
        if (letter.state() == LetterState.DRAFT && letter.side().drafts(officer)) {
            deeds.add(new Deed(letter.href() + "/edit", words.of("deed.edit"), false));
        }
        if (letter.state().isWritten()
                && letter.side().isOf(officer)
                && !letter.text().asked().isEmpty()) {
            deeds.add(new Deed(letter.href() + "/preview.docx", words.of("deed.preview"), false));
        }
        if (letter.number() != null) {
            deeds.add(new Deed(letter.href() + "/binder", words.ofAny("binder.title"), false));
        }
        return deeds;
    }
}

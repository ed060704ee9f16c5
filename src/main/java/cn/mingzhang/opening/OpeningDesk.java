package cn.mingzhang.opening;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Note;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.lists.Ordinals;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期初登记: entries are recorded, proved by their scan, confirmed by another person, or returned and withdrawn. */
@Component
@Transactional
public class OpeningDesk {
    static final String SLOT = "scan";

    private final OpeningEntries entries;
    private final OpeningIntake intake;
    private final OpeningSteps steps;
    private final OpeningWindow window;
    private final ProjectDirectory directory;
    private final FileCabinet cabinet;
    private final LastNumbers series;
    private final Trail trail;
    private final OfficeClock clock;

    OpeningDesk(
            OpeningEntries entries,
            OpeningIntake intake,
            OpeningSteps steps,
            OpeningWindow window,
            ProjectDirectory directory,
            FileCabinet cabinet,
            LastNumbers series,
            Trail trail,
            OfficeClock clock) {
        this.entries = entries;
        this.intake = intake;
        this.steps = steps;
        this.window = window;
        this.directory = directory;
        this.cabinet = cabinet;
        this.series = series;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Entry> seen(Collection<String> numbers, Officer officer) {
        return entries.find(numbers, directory.scope(officer), clock.today());
    }

    @Transactional(readOnly = true)
    Entry seen(String number, Officer officer) {
        return entries.find("number", number, directory.scope(officer), clock.today())
                .orElseThrow(() -> new NotVisible("opening entry " + number));
    }

    /** 登记: the entry's number. */
    public String record(Card card, Officer officer) {
        officer.mustHoldAny(EntryStep.RECORD.by());
        window.mustBeOpen();
        mustFit(card, -1, officer);
        return record(card.kind(), List.of(card), officer).get(0);
    }

    /** The same for many of one kind, by a reading that has judged each; their numbers in the same order. */
    List<String> record(EntryKind kind, List<Card> cards, Officer officer) {
        officer.mustHoldAny(EntryStep.RECORD.by());
        window.mustBeOpen();
        var scope = directory.scope(officer);
        cards.forEach(card -> mustCover(scope, card));
        var years = cards.stream().map(Card::year).toList();
        var numbers = Ordinals.inOrder(years, (year, many) -> intake.nextNumbers(kind, year, many));
        intake.add(numbers, cards, officer, clock.today(), clock.now());
        trail.note(IntStream.range(0, cards.size())
                .mapToObj(at -> recorded(numbers.get(at), cards.get(at), officer))
                .toList());
        return numbers;
    }

    private Note recorded(String number, Card card, Officer officer) {
        return new Note(
                officer.actor(),
                "OPENING_RECORDED",
                new Subject(OpeningHolder.KIND, number),
                CardField.changes(null, card, directory),
                "",
                clock.now());
    }

    /** Amends what nobody has confirmed; what was returned waits to be confirmed again. */
    public void amend(String number, Card card, long version, Officer officer) {
        var entry = held(number, version, EntryStep.AMEND, officer);
        mustFit(card, entry.id(), officer);
        var changes = CardField.changes(entry.card(), card, directory);
        if (changes.isEmpty() && entry.state() == EntryState.RECORDED) {
            return;
        }
        entries.amend(entry.id(), card);
        steps.take(entry.id(), EntryStep.AMEND, "", null, officer, clock.today(), clock.now());
        note(number, "OPENING_AMENDED", changes, "", officer);
    }

    /** 扫描件: files that prove the entry, while nobody has confirmed it. */
    public List<StoredFile> prove(
            String number, @Nullable UUID replaced, Uploads uploads, String note, Officer officer) {
        var entry = forScans(number, officer);
        return cabinet.store(OpeningHolder.holder(entry), SLOT, replaced, uploads, note, officer);
    }

    void withdrawScan(String number, UUID file, String reason, Officer officer) {
        cabinet.withdraw(OpeningHolder.holder(forScans(number, officer)), file, reason, officer);
    }

    private Entry forScans(String number, Officer officer) {
        var seen = seen(number, officer);
        mustTake(EntryStep.AMEND, seen, officer);
        entries.lock(seen.id());
        var entry = seen(number, officer);
        window.mustBeOpen();
        if (!EntryStep.AMEND.isOpen(entry.state())) {
            throw new Conflict(number + " is " + entry.state());
        }
        return entry;
    }

    /** 确认, signed by another person: the entry counts from now on, and stays as it is. */
    public void confirm(String number, long version, String remark, Officer officer) {
        var entry = held(number, version, EntryStep.CONFIRM, officer);
        if (!entry.isScanned()) {
            throw new Unfit("", "opening.error.scan");
        }
        var holder = OpeningHolder.holder(entry);
        var digest = Digests.of(entry, cabinet.digestOf(holder));
        steps.take(entry.id(), EntryStep.CONFIRM, remark, digest, officer, clock.today(), clock.now());
        entries.move(entry.id(), EntryState.CONFIRMED, clock.today());
        if (entry.card().kind() == EntryKind.SERIES) {
            series.begin(entry.card(), officer);
        }
        noteStep(entry, EntryStep.CONFIRM, remark, officer);
    }

    /** 退回 to who recorded it, with the reason; or 撤回 by him. */
    void take(String number, long version, EntryStep step, String reason, Officer officer) {
        var entry = held(number, version, step, officer);
        if (reason.isBlank()) {
            throw new Unfit("remark", "opening.error.reason");
        }
        steps.take(entry.id(), step, reason, null, officer, clock.today(), clock.now());
        entries.move(entry.id(), step.to(), null);
        noteStep(entry, step, reason, officer);
    }

    /** Refuses (403) who may not take this step on this entry. */
    void mustTake(EntryStep step, Entry entry, Officer officer) {
        if (!mayTake(step, entry, officer)) {
            throw new WrongPost(step + " of " + entry.number());
        }
    }

    boolean mayTake(EntryStep step, Entry entry, Officer officer) {
        return step.isBy(officer)
                && (step != EntryStep.CONFIRM
                        || steps.of(entry.id()).stream()
                                .filter(taken -> taken.step() == EntryStep.RECORD || taken.step() == EntryStep.AMEND)
                                .noneMatch(taken -> taken.officerId() == officer.id()));
    }

    private Entry held(String number, long version, EntryStep step, Officer officer) {
        var seen = seen(number, officer);
        mustTake(step, seen, officer);
        if (entries.lock(seen.id()) != version || !step.isOpen(seen.state())) {
            throw new Conflict(number + " has moved on");
        }
        window.mustBeOpen();
        return seen;
    }

    /** Only reads. */
    @Transactional(readOnly = true)
    void mustFit(Card card, long id, Officer officer) {
        mustCover(directory.scope(officer), card);
        if (card.kind() == EntryKind.SERIES) {
            series.mustBeToBegin(card);
        }
        if (entries.isTaken(card, id)) {
            throw card.kind() == EntryKind.SERIES
                    ? new Unfit("agency", "opening.error.seriesTwice")
                    : new Unfit("project", "opening.error.balanceTwice");
        }
    }

    private static void mustCover(Scope scope, Card card) {
        if (!scope.covers(card.unitId())) {
            throw new NotVisible("unit " + card.unitId());
        }
    }

    /** The entry about the balance of each of the projects, where there is one. */
    @Transactional(readOnly = true)
    Map<Long, String> balances(Collection<Long> projects) {
        return entries.balances(projects);
    }

    private void noteStep(Entry entry, EntryStep step, String remark, Officer officer) {
        var change = new Change("opening.state", "#opening.state." + entry.state(), "#opening.state." + step.to());
        note(entry.number(), "OPENING_" + step, List.of(change), remark, officer);
    }

    private void note(String number, String deed, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, new Subject(OpeningHolder.KIND, number), changes, remark, clock.now());
    }
}

package cn.mingzhang.opening;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentNumber;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期初登记: entries are recorded, proved by their scan, confirmed by another person, or returned and withdrawn. */
@Component
@Transactional
public class OpeningDesk {
    static final String SLOT = "scan";

    private final OpeningEntries entries;
    private final OpeningSteps steps;
    private final OpeningWindow window;
    private final ProjectDirectory directory;
    private final FileCabinet cabinet;
    private final DocumentNumbers numbers;
    private final Trail trail;
    private final OfficeClock clock;

    OpeningDesk(
            OpeningEntries entries,
            OpeningSteps steps,
            OpeningWindow window,
            ProjectDirectory directory,
            FileCabinet cabinet,
            DocumentNumbers numbers,
            Trail trail,
            OfficeClock clock) {
        this.entries = entries;
        this.steps = steps;
        this.window = window;
        this.directory = directory;
        this.cabinet = cabinet;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
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
        var number = entries.nextNumber(card);
        var id = entries.add(number, card, clock.today(), clock.now());
        steps.take(id, EntryStep.RECORD, "", null, officer, clock.today(), clock.now());
        note(number, "OPENING_RECORDED", CardField.changes(null, card, directory), "", officer);
        return number;
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
            begin(entry.card(), officer);
        }
        noteStep(entry, EntryStep.CONFIRM, remark, officer);
    }

    private void begin(Card card, Officer officer) {
        mustNotHaveBegun(card);
        numbers.open(
                Objects.requireNonNull(card.agency()),
                Objects.requireNonNull(card.seriesYear()),
                Objects.requireNonNull(card.lastNumber()),
                card.paper(),
                officer.actor(),
                clock.today(),
                clock.now());
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
        if (!directory.scope(officer).covers(card.unitId())) {
            throw new NotVisible("unit " + card.unitId());
        }
        if (card.kind() == EntryKind.SERIES) {
            if (!DocumentNumber.isAgency(String.valueOf(card.agency()))) {
                throw new Unfit("agency", "documents.error.agency");
            }
            mustNotHaveBegun(card);
        }
        if (entries.isTaken(card, id)) {
            throw card.kind() == EntryKind.SERIES
                    ? new Unfit("agency", "opening.error.seriesTwice")
                    : new Unfit("project", "opening.error.balanceTwice");
        }
    }

    /** Whether another entry is about this project's balance already. */
    @Transactional(readOnly = true)
    boolean hasBalance(long projectId, @Nullable String except) {
        return entries.hasBalance(projectId, except == null ? "" : except);
    }

    private void mustNotHaveBegun(Card card) {
        if (numbers.last(Objects.requireNonNull(card.agency()), Objects.requireNonNull(card.seriesYear())) > 0) {
            throw new Unfit("agency", "opening.error.begun");
        }
    }

    private void noteStep(Entry entry, EntryStep step, String remark, Officer officer) {
        var change = new Change("opening.state", "#opening.state." + entry.state(), "#opening.state." + step.to());
        note(entry.number(), "OPENING_" + step, List.of(change), remark, officer);
    }

    private void note(String number, String deed, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, new Subject(OpeningHolder.KIND, number), changes, remark, clock.now());
    }
}

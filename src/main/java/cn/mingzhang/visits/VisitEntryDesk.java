package cn.mingzhang.visits;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.checking.CheckLedger;
import cn.mingzhang.checking.Result;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 现场记录: marks, notes and pictures of one round on site, taken as a whole or not at all, and once. */
@Component
@Transactional
class VisitEntryDesk {
    private final VisitDesk desk;
    private final VisitShelf shelf;
    private final VisitRecords records;
    private final VisitEntries entries;
    private final Teams teams;
    private final CheckLedger payments;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    VisitEntryDesk(
            VisitDesk desk,
            VisitShelf shelf,
            VisitRecords records,
            VisitEntries entries,
            Teams teams,
            CheckLedger payments,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock) {
        this.desk = desk;
        this.shelf = shelf;
        this.records = records;
        this.entries = entries;
        this.teams = teams;
        this.payments = payments;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this very record is here already: then sending it again is no error, whatever has become of the visit since. */
    @Transactional(readOnly = true)
    boolean has(Visit visit, NewEntry entry) {
        var there = entries.of(entry.clientId());
        if (there.isPresent() && there.get() != visit.id()) {
            throw new Conflict("site record " + entry.clientId() + " is of another visit");
        }
        return there.isPresent();
    }

    /** @return false where it had arrived before */
    boolean take(long id, NewEntry entry, Uploads uploads, Officer officer) {
        shelf.lock(id);
        var visit = desk.seen(id, officer);
        if (has(visit, entry)) {
            return false;
        }
        desk.mustTake(VisitStep.RECORD, visit, officer);
        var second = teams.second(visit, entry.secondId(), officer);
        var lines = records.lines(id).stream().collect(Collectors.toMap(VisitRecords.Line::id, Function.identity()));
        mustFit(entry, uploads, lines);
        var times = PhoneTimes.of(entry, clock);
        var added = entries.add(id, entry, times, officer, second, clock.today(), clock.now());
        for (var marked : entry.marks()) {
            entries.mark(added, marked, officer, clock.today());
            payment(lines.get(marked.lineId()), marked, officer);
        }
        store(visit, added, entry, times, uploads, officer);
        shelf.touch(id);
        note(visit, entry, uploads.size(), officer);
        return true;
    }

    private static void mustFit(NewEntry entry, Uploads uploads, Map<Long, VisitRecords.Line> lines) {
        if (entry.marks().isEmpty() && entry.note().isBlank() && uploads.isEmpty()) {
            throw new Unfit("note", "visits.error.empty");
        }
        if (entry.way() == NewEntry.Way.PAPER && uploads.isEmpty()) {
            throw new Unfit("photos", "visits.error.scan");
        }
        for (var marked : entry.marks()) {
            var line = lines.get(marked.lineId());
            if (line == null) {
                throw new Unfit("", "visits.error.line");
            }
            if (marked.result() == Mark.BAD && marked.remark().isBlank()) {
                throw new Unfit("", "visits.error.remark", line.ordinal());
            }
        }
    }

    /** A payment looked at on site is a payment checked (逐笔资金核查). */
    private void payment(VisitRecords.Line line, NewEntry.Marked marked, Officer officer) {
        if (line.about() == About.PAYMENT && marked.result() != Mark.NOT_SEEN) {
            payments.check(
                    List.of(line.words().split(" ", 2)[0]),
                    marked.result() == Mark.GOOD ? Result.AGREES : Result.DIFFERS,
                    marked.remark(),
                    officer);
        }
    }

    private void store(Visit visit, long added, NewEntry entry, PhoneTimes times, Uploads uploads, Officer officer) {
        var at = 0;
        for (var upload : uploads) {
            var photo = at < entry.photos().size() ? entry.photos().get(at) : new NewEntry.Photo(null, null, null, "");
            var stored = stored(visit, added, photo, upload, officer);
            entries.photo(stored.id(), added, photo, times);
            at++;
        }
    }

    private StoredFile stored(Visit visit, long added, NewEntry.Photo photo, Upload upload, Officer officer) {
        var slot = photo.line() == null ? "entry:" + added : "entry:" + added + "-" + photo.line();
        return cabinet.store(VisitHolder.of(visit), slot, upload, visit.title(), officer);
    }

    private void note(Visit visit, NewEntry entry, int photos, Officer officer) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("visits.marks", null, "" + entry.marks().size()));
        changes.add(new Change("visits.photos", null, "" + photos));
        Optional.of(entry.place())
                .filter(place -> !place.isBlank())
                .ifPresent(place -> changes.add(new Change("visits.place", null, place)));
        trail.note(officer.actor(), "VISIT_ENTRY", visit.subject(), changes, entry.note(), clock.now());
    }
}

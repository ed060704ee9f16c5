package cn.mingzhang.visits;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 离线检查包: issued to one of the team, filled in where there is no network, given back, and taken over item by item, each once. */
@Component
@Transactional
class PackDesk {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VisitDesk desk;
    private final VisitEntryDesk entries;
    private final VisitFindingDesk findings;
    private final VisitRecords records;
    private final PackContents contents;
    private final PackPress press;
    private final PackDifferences differences;
    private final PackShelf shelf;
    private final JsonMapper json;
    private final VisitWords words;
    private final OfficeClock clock;

    PackDesk(
            VisitDesk desk,
            VisitEntryDesk entries,
            VisitFindingDesk findings,
            VisitRecords records,
            PackContents contents,
            PackPress press,
            PackDifferences differences,
            PackShelf shelf,
            JsonMapper json,
            VisitWords words,
            OfficeClock clock) {
        this.desk = desk;
        this.entries = entries;
        this.findings = findings;
        this.records = records;
        this.contents = contents;
        this.press = press;
        this.differences = differences;
        this.shelf = shelf;
        this.json = json;
        this.words = words;
        this.clock = clock;
    }

    /** Of its team, from the plan on. */
    @Transactional(readOnly = true)
    Visit seen(long id, Officer officer) {
        var visit = desk.seen(id, officer);
        if (!desk.worksOn(visit, officer)) {
            throw new WrongPost("packs of visit " + id);
        }
        return visit;
    }

    /** The file. */
    byte[] issue(long id, Officer officer) {
        var visit = seen(id, officer);
        if (!visit.isOpen()) {
            throw new Conflict("visit " + id + " is " + visit.state());
        }
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var pack = new Pack(UUID.randomUUID(), id, secret, visit.lines(), officer.id(), officer.name(), clock.today());
        shelf.issue(pack, clock.now());
        desk.note(
                visit,
                "VISIT_PACK_ISSUED",
                "",
                officer,
                new Change("visits.pack", null, words.code(pack.id())),
                lines(visit));
        return press.print(
                pack,
                contents.of(visit, pack, officer),
                PackFilled.blank(pack.id()),
                LocaleContextHolder.getLocale(),
                words.of("pack.noscript"));
    }

    private static Change lines(Visit visit) {
        return new Change("visits.lines", null, "" + visit.lines());
    }

    /** Kept as it came, once. @return the id of what came */
    long give(long id, byte[] file, Officer officer) {
        var visit = desk.held(id, officer);
        desk.mustTake(VisitStep.RECORD, visit, officer);
        var returned = PackFile.of(file);
        var filled = PackFile.read(returned.filled());
        var pack = ours(returned, filled);
        if (pack.visitId() != id) {
            throw new Unfit("file", "visits.pack.error.other", titleOf(pack.visitId(), officer));
        }
        if (filled.form() != PackIssue.FORM || pack.lines() != visit.lines()) {
            throw new Unfit("file", "visits.pack.error.stale", pack.lines(), visit.lines());
        }
        var issue = issued(returned.issued());
        differences.of(visit, issue, filled); // what cannot be laid beside the visit is refused now, not later
        var sha256 = PackFilled.digest(returned.filled());
        var before = shelf.returned(pack.id(), sha256);
        if (before.isPresent()) {
            return before.get();
        }
        shelf.returned(id).stream()
                .filter(one -> one.packId().equals(pack.id()) && one.revision() > filled.revision())
                .findFirst()
                .ifPresent(newer -> {
                    throw new Unfit(
                            "file",
                            "visits.pack.error.older",
                            filled.revision(),
                            newer.revision(),
                            newer.name(),
                            Dates.day(newer.uploadedOn()));
                });
        var upload =
                shelf.put(pack.id(), filled.revision(), sha256, joined(returned), officer, clock.today(), clock.now());
        desk.note(
                visit,
                "VISIT_PACK_RETURNED",
                "",
                officer,
                new Change("visits.pack", null, words.code(pack.id())),
                new Change("visits.pack.revision", null, "" + filled.revision()));
        return upload;
    }

    /** A pack of this house, of which the part that we wrote is as we wrote it. */
    private Pack ours(PackFile file, PackFilled filled) {
        var pack = shelf.pack(filled.pack()).orElseThrow(() -> new Unfit("file", "visits.pack.error.unknown"));
        if (!pack.sealed(file.issued(), file.seal())) {
            throw new Unfit("file", "visits.pack.error.altered");
        }
        return pack;
    }

    private String titleOf(long visit, Officer officer) {
        try {
            return desk.seen(visit, officer).title();
        } catch (NotVisible unseen) {
            return words.of("pack.unseen");
        }
    }

    private PackIssue issued(byte[] json) {
        return this.json.readValue(json, PackIssue.class);
    }

    /** Both parts are kept: what it was issued with is what it is held against. */
    private static byte[] joined(PackFile file) {
        var issued = file.issued();
        var both = java.util.Arrays.copyOf(issued, issued.length + 1 + file.filled().length);
        both[issued.length] = '\n';
        System.arraycopy(file.filled(), 0, both, issued.length + 1, file.filled().length);
        return both;
    }

    /** A returned pack, opened again. */
    record Opened(PackShelf.Returned upload, PackFilled filled, List<PackDifferences.Item> items) {}

    @Transactional(readOnly = true)
    Opened open(Visit visit, long upload) {
        var returned = shelf.returned(visit.id()).stream()
                .filter(one -> one.id() == upload)
                .findFirst()
                .orElseThrow(() -> new NotVisible("upload " + upload + " of visit " + visit.id()));
        var both = shelf.content(upload);
        var end = 0;
        while (both[end] != '\n') {
            end++;
        }
        var issue = issued(java.util.Arrays.copyOf(both, end));
        var filled = PackFile.read(java.util.Arrays.copyOfRange(both, end + 1, both.length));
        return new Opened(returned, filled, differences.of(visit, issue, filled));
    }

    /** @param keys of the items that are wanted; null for all that may be taken */
    int take(long id, long upload, long version, @Nullable Set<String> keys, @Nullable Long second, Officer officer) {
        var visit = desk.held(id, officer);
        desk.mustTake(VisitStep.RECORD, visit, officer);
        visit.mustBeAt(version);
        var opened = open(visit, upload);
        var wanted = opened.items().stream()
                .filter(item -> item.standing().may() && (keys == null || keys.contains(item.key())))
                .toList();
        if (wanted.isEmpty()) {
            throw new Unfit("", "visits.pack.error.nothing");
        }
        var chosen = wanted.stream().map(PackDifferences.Item::key).collect(java.util.stream.Collectors.toSet());
        enter(visit, opened, chosen, wanted, second, officer);
        var lines = records.lines(id);
        for (var one : opened.filled().findings()) {
            if (chosen.contains(one.key())) {
                var ordinal = lines.stream()
                        .filter(line -> line.id() == one.line())
                        .map(VisitRecords.Line::ordinal)
                        .findFirst()
                        .orElse(null);
                findings.find(id, ordinal, PlanForm.text(one.words()), officer);
            }
        }
        for (var one : opened.filled().suggestions()) {
            if (chosen.contains(one.key())) {
                var from = one.from().isBlank()
                        ? words.of("pack.nobody")
                        : one.from().strip();
                findings.suggest(id, from, PlanForm.text(one.words()), officer);
            }
        }
        wanted.forEach(item -> shelf.take(opened.upload(), item.taken(), officer, clock.today(), clock.now()));
        desk.note(
                visit,
                "VISIT_PACK_TAKEN",
                "",
                officer,
                new Change("visits.pack", null, words.code(opened.upload().packId())),
                new Change("visits.pack.items", null, "" + wanted.size()));
        return wanted.size();
    }

    /** Marks, pictures and the note are one site record, as from a phone; its id follows from what is in it. */
    private void enter(
            Visit visit,
            Opened opened,
            Set<String> chosen,
            List<PackDifferences.Item> wanted,
            @Nullable Long second,
            Officer officer) {
        var filled = opened.filled();
        var photos = filled.photos().stream()
                .filter(one -> chosen.contains(one.key()))
                .toList();
        var marks = filled.marks().stream()
                .filter(one -> chosen.contains(one.key()))
                .map(one -> new NewEntry.Marked(one.line(), Mark.valueOf(one.result()), PlanForm.text(one.remark())))
                .toList();
        var note = chosen.contains("note") ? filled.note() : "";
        if (marks.isEmpty() && photos.isEmpty() && note.isBlank()) {
            return;
        }
        var uploads = new ArrayList<Upload>();
        try {
            photos.forEach(one -> uploads.add(one.upload()));
            var entry = new NewEntry(
                    UUID.nameUUIDFromBytes((filled.pack()
                                    + wanted.stream()
                                            .map(PackDifferences.Item::taken)
                                            .toList()
                                            .toString())
                            .getBytes(StandardCharsets.UTF_8)),
                    NewEntry.Way.PACK,
                    filled.place().strip(),
                    null,
                    null,
                    PlanForm.text(note),
                    filled.savedAt(),
                    null,
                    second,
                    marks,
                    photos.stream()
                            .map(one -> new NewEntry.Photo(
                                    one.line() == 0 ? null : one.line(), one.camera(), null, one.scaled()))
                            .toList());
            entries.take(visit.id(), entry, Uploads.of(uploads.toArray(Upload[]::new)), officer);
        } finally {
            uploads.forEach(Upload::close);
        }
    }
}

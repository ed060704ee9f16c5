package cn.mingzhang.imports;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportJob.State;
import cn.mingzhang.jobs.LongWork;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Labels;
import cn.mingzhang.sheets.Layout;
import cn.mingzhang.sheets.Line;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deeds of an import: sent, laid out, confirmed, undone. The long work in between is {@link ImportWork}'s. */
@Component
@Transactional
class ImportDesk {
    private static final int CHUNK = 500;

    private final ImportJobs jobs;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final LongWork work;
    private final Trail trail;
    private final OfficeClock clock;
    private final MessageSource messages;

    ImportDesk(
            ImportJobs jobs,
            ImportKinds kinds,
            ImportFiles files,
            LongWork work,
            Trail trail,
            OfficeClock clock,
            MessageSource messages) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.files = files;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
        this.messages = messages;
    }

    /** A job is its officer's own. */
    @Transactional(readOnly = true)
    ImportJob seen(String id, Officer officer) {
        return java.util.Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> jobs.find(Long.parseLong(text)))
                .filter(job -> job.officerId() == officer.id())
                .orElseThrow(() -> new NotVisible("import " + id));
    }

    /** Keeps the file, and begins the dry run where its heads are ours; else it waits to be laid out. */
    long receive(ImportKind kind, String name, byte[] content, Officer officer) {
        var layout = ImportFiles.opened(content, name, book -> Layout.ours(book, kind.sheet(), languages()));
        var file = jobs.file(name, digest(content), content, clock.now());
        var state = layout == null ? State.MAPPING : State.CHECKING;
        var job = jobs.add(
                kind.name(),
                file,
                officer.id(),
                state,
                layout == null ? null : files.text(layout),
                clock.today(),
                clock.now());
        if (state == State.CHECKING) {
            begin(job, state);
        }
        return job;
    }

    /** A job is worked on more than once: judged, judged again, written. */
    private void begin(long job, State turn) {
        work.beginTurn(ImportWork.TASK, job, turn + "-" + System.nanoTime());
    }

    List<Labels> languages() {
        return List.of(new Labels(messages, Locale.SIMPLIFIED_CHINESE), new Labels(messages, Locale.ENGLISH));
    }

    /** Says how the file is to be read, and begins the dry run; again after one that was not to one's liking. */
    void layOut(ImportJob seen, int version, Layout layout) {
        var job = held(seen, version, Set.of(State.MAPPING, State.CHECKED, State.FAILED));
        jobs.layOut(job.id(), files.text(layout));
        jobs.become(job.id(), State.CHECKING, "");
        begin(job.id(), State.CHECKING);
    }

    /** Confirms the dry run. */
    void confirm(ImportJob seen, int version) {
        var job = held(seen, version, Set.of(State.CHECKED));
        if (!kinds.isConfirmable(job)) {
            throw new Conflict("nothing to write in import " + job.id());
        }
        jobs.progress(job.id(), 0, job.adds() + job.changes());
        jobs.become(job.id(), State.APPLYING, "");
        begin(job.id(), State.APPLYING);
    }

    /** Takes the whole import back, unless somebody has built on a record of it. */
    void undo(ImportJob seen, int version, Officer officer) {
        var job = held(seen, version, Set.of(State.APPLIED));
        var kind = kinds.named(job.kind(), officer);
        try {
            unchange(job, kind.begin(officer));
            if (kind.takeBack(job.id()) != job.adds()) {
                throw new BuiltOn();
            }
        } catch (DataIntegrityViolationException referred) {
            throw new BuiltOn();
        }
        jobs.undone(job.id(), clock.today());
        jobs.become(job.id(), State.UNDONE, "");
        trail.note(
                officer.actor(),
                "IMPORT_UNDONE",
                ImportWork.subject(job),
                List.of(new Change("imports.file", job.fileName(), null)),
                "",
                clock.now());
    }

    private void unchange(ImportJob job, ImportKind.Reading reading) {
        int after = 0;
        for (var chunk = jobs.rows(job.id(), Set.of(Outcome.CHANGE), after, CHUNK);
                !chunk.isEmpty();
                chunk = jobs.rows(job.id(), Set.of(Outcome.CHANGE), after, CHUNK)) {
            var lines = chunk.stream().map(ImportDesk::backwards).toList();
            reading.expect(lines);
            for (var line : lines) {
                var verdict = reading.judge(line);
                if (verdict.outcome() != Outcome.CHANGE) {
                    throw new BuiltOn();
                }
                reading.write(line, verdict);
            }
            reading.settle();
            after = chunk.get(chunk.size() - 1).row();
        }
    }

    /** What was there before, on the version that the import left: a later hand makes it a conflict. */
    private static Line backwards(ImportRow row) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("number", row.number());
        cells.put("version", "" + row.version());
        row.changes().forEach(change -> cells.put(change.column(), change.before()));
        return Line.of(row.row(), Map.of(), cells);
    }

    private ImportJob held(ImportJob seen, int version, Set<State> states) {
        var job = jobs.locked(seen.id()).orElseThrow();
        if (job.version() != version || !states.contains(job.state())) {
            throw new Conflict("import " + job.id() + " is " + job.state());
        }
        return job;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Somebody has worked on a record since: then the import stays. */
    static class BuiltOn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

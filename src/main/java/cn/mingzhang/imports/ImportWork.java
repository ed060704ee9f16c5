package cn.mingzhang.imports;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportJob.State;
import cn.mingzhang.jobs.LongWork;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.sheets.Labels;
import cn.mingzhang.sheets.Line;
import cn.mingzhang.sheets.WorkbookRefused;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long work of an import: judging every line, and writing them. Each is one transaction: who kills it half-way finds nothing
 * of it, and it begins again. Progress is told apart, so that it is seen meanwhile.
 */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    static final String TASK = "import";
    private static final int CHUNK = 500;
    private static final Set<Outcome> WRITTEN = Set.of(Outcome.ADD, Outcome.CHANGE);

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    ImportWork(
            ImportJobs jobs,
            ImportRows rows,
            ImportKinds kinds,
            ImportFiles files,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.rows = rows;
        this.kinds = kinds;
        this.files = files;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> importTask(ObjectProvider<ImportWork> work) {
            return LongWork.task(TASK, id -> work.getObject().run(id));
        }
    }

    /** Does what the job waits for. Called again after a crash, it begins anew; on two nodes at once, the second finds it done. */
    void run(long id) {
        var before = LocaleContextHolder.getLocaleContext();
        // What is kept is said in the office's language, whoever asked, so that both passes say the same.
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            transaction.executeWithoutResult(on -> {
                var job = jobs.locked(id).orElseThrow();
                if (job.state() == State.CHECKING) {
                    check(job);
                } else if (job.state() == State.APPLYING) {
                    apply(job);
                }
            });
        } catch (WorkbookRefused refused) {
            fail(id, Objects.requireNonNull(refused.getCodes())[0], refused.getArguments());
        } catch (ImportBroken broken) {
            fail(id, "imports.failed.moved", broken.row());
        } catch (RuntimeException failed) {
            LOG.error("import {} failed", id, failed);
            fail(id, "imports.failed.inside");
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private void fail(long id, String key, Object... arguments) {
        var said = new StringBuilder(key);
        for (var argument : arguments) {
            said.append('|').append(argument);
        }
        transaction.executeWithoutResult(on -> jobs.become(id, State.FAILED, said.toString()));
    }

    private void check(ImportJob job) {
        var officer = registry.officer(job.officerId(), clock.today());
        var kind = kinds.named(job.kind(), officer);
        jobs.forgetRows(job.id());
        var samples = new Samples(kind.sheet(), new Labels(messages, Locale.SIMPLIFIED_CHINESE));
        var reading = kind.begin(officer, job.id());
        var chunk = new ArrayList<Line>();
        var done = new int[1];
        files.lines(job, line -> {
            if (samples.isSample(line)) {
                return;
            }
            chunk.add(line);
            if (chunk.size() == CHUNK) {
                judge(job, reading, chunk, done);
            }
        });
        judge(job, reading, chunk, done);
        if (done[0] == 0) {
            throw new WorkbookRefused("noRows");
        }
        reading.end();
        jobs.count(job.id());
        jobs.become(job.id(), State.CHECKED, "");
    }

    private void judge(ImportJob job, ImportKind.Reading reading, List<Line> chunk, int[] done) {
        reading.expect(chunk);
        rows.add(
                job.id(),
                chunk.stream()
                        .map(line -> new ImportRows.Judged(line, reading.judge(line)))
                        .toList());
        done[0] += chunk.size();
        chunk.clear();
        jobs.progress(job.id(), done[0], 0);
    }

    private void apply(ImportJob job) {
        var officer = registry.officer(job.officerId(), clock.today());
        write(job, officer, kinds.named(job.kind(), officer).begin(officer, job.id()));
        jobs.applied(job.id(), clock.today(), clock.now());
        jobs.become(job.id(), State.APPLIED, "");
        trail.note(
                officer.actor(),
                "IMPORT_APPLIED",
                subject(job),
                List.of(
                        new Change("imports.file", null, job.fileName()),
                        new Change("imports.digest", null, job.sha256()),
                        new Change("imports.outcome.ADD", null, "" + job.adds()),
                        new Change("imports.outcome.CHANGE", null, "" + job.changes())),
                "",
                clock.now());
    }

    private void write(ImportJob job, Officer officer, ImportKind.Reading reading) {
        int total = job.adds() + job.changes();
        int done = 0;
        int after = 0;
        for (var chunk = jobs.rows(job.id(), WRITTEN, after, CHUNK);
                !chunk.isEmpty();
                chunk = jobs.rows(job.id(), WRITTEN, after, CHUNK)) {
            write(job, chunk, reading);
            after = chunk.get(chunk.size() - 1).row();
            done += chunk.size();
            jobs.progress(job.id(), done, total);
        }
    }

    private void write(ImportJob job, List<ImportRow> chunk, ImportKind.Reading reading) {
        var lines = chunk.stream()
                .map(row -> Line.of(row.row(), Map.of(), row.cells()))
                .toList();
        reading.expect(lines);
        var written = reading instanceof ImportKind.Bulk bulk
                ? together(chunk, lines, bulk)
                : oneByOne(chunk, lines, reading);
        reading.settle();
        rows.written(job.id(), chunk, written);
    }

    private static List<ImportKind.Written> together(List<ImportRow> chunk, List<Line> lines, ImportKind.Bulk bulk) {
        var verdicts = new ArrayList<Verdict>();
        for (int at = 0; at < chunk.size(); at++) {
            verdicts.add(asBefore(chunk.get(at), bulk.judge(lines.get(at))));
        }
        return bulk.write(lines, verdicts);
    }

    private static List<ImportKind.Written> oneByOne(
            List<ImportRow> chunk, List<Line> lines, ImportKind.Reading reading) {
        var written = new ArrayList<ImportKind.Written>();
        for (int at = 0; at < chunk.size(); at++) {
            var line = lines.get(at);
            written.add(reading.write(line, asBefore(chunk.get(at), reading.judge(line))));
        }
        return written;
    }

    /** What the dry run said is what happens, or nothing does. */
    private static Verdict asBefore(ImportRow row, Verdict verdict) {
        if (verdict.outcome() != row.outcome()
                || !verdict.number().equals(row.number())
                || verdict.version() != row.version()
                || !verdict.changes().equals(row.changes())) {
            throw new ImportBroken(row.row());
        }
        return verdict;
    }

    static Subject subject(ImportJob job) {
        return new Subject("import", "" + job.id());
    }
}

package cn.mingzhang.downloads;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.Rounds;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The deeds on files that wait: one's own alone, fetched with the rights they were written by. */
@Component
class DownloadDesk {
    private final Downloads downloads;
    private final Errands errands;
    private final Trail trail;
    private final OfficeClock clock;
    private final Duration kept;
    private final TransactionTemplate transaction;

    DownloadDesk(
            Downloads downloads,
            Errands errands,
            Trail trail,
            OfficeClock clock,
            @Value("${mingzhang.downloads.kept:7d}") Duration kept,
            PlatformTransactionManager transactions) {
        this.downloads = downloads;
        this.errands = errands;
        this.trail = trail;
        this.clock = clock;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
    }

    long daysKept() {
        return kept.toDays();
    }

    List<Download> mine(Officer officer) {
        expire();
        return downloads.of(officer.id());
    }

    void expire() {
        transaction.executeWithoutResult(on -> downloads.expire(clock.now().minus(kept)));
    }

    /**
     * The file, noted as taken.
     *
     * @throws NotVisible where it is another's, or the list is no longer open to him
     * @throws Conflict where it is not there (any more), or what he may see has changed since
     */
    Download fetched(String id, Officer officer) {
        expire();
        var download = java.util.Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> downloads.find(Long.parseLong(text)))
                .filter(found -> found.officerId() == officer.id())
                .orElseThrow(() -> new NotVisible("download " + id));
        mustStillSee(download, officer);
        if (download.state() != Download.State.READY || !download.rights().equals(rights(officer))) {
            throw new Conflict("download " + id + " is " + download.state());
        }
        transaction.executeWithoutResult(on -> note(download, officer));
        return download;
    }

    private void note(Download download, Officer officer) {
        trail.note(
                officer.actor(),
                "DOWNLOAD_FETCHED",
                new Subject("download", "" + download.id()),
                List.of(
                        new Change("downloads.file", null, download.fileName()),
                        new Change("sheets.rows", null, "" + download.rowsTotal()),
                        new Change("downloads.digest", null, download.sha256())),
                download.words(),
                clock.now());
    }

    /**
     * The list is asked again, up to where its first row would be written; in no transaction of ours, because there it ends by an
     * exception.
     */
    private void mustStillSee(Download download, Officer officer) {
        try {
            var nowhere = Files.createTempFile("download", null);
            try {
                errands.run(download.address(), officer, Locale.CHINA, new UpToTheDoor(), nowhere);
                throw new NotVisible(download.address());
            } catch (Open answered) {
                // He may.
            } finally {
                Files.deleteIfExists(nowhere);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static final class UpToTheDoor implements Errand.Progress {
        @Override
        public void begins() {
            throw new Open();
        }

        @Override
        public void wrote(long rows) {
            throw new Open();
        }
    }

    private static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Open() {
            super(null, null, false, false);
        }
    }

    /** What decides about what he sees: unit and posts, also those held for others. */
    static String rights(Officer officer) {
        return officer.unit().id()
                + officer.posts().stream().map(Enum::name).sorted().collect(Collectors.joining("+", " ", ""))
                + officer.represents().stream()
                        .map(other -> other.officerId() + ":" + other.unitId() + ":" + other.post())
                        .sorted()
                        .collect(Collectors.joining("+", " ", ""));
    }

    /** What nobody looks at grows old too. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        @Bean
        RecurringTask<Void> nightlyExpiryOfDownloads(ObjectProvider<DownloadDesk> desk) {
            return Rounds.daily(
                    "downloads-expiry",
                    LocalTime.of(3, 10),
                    () -> desk.getObject().expire());
        }
    }
}

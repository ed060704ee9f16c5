package cn.mingzhang.downloads;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.Apart;
import cn.mingzhang.jobs.LongWork;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Writes a file that was asked for. Killed half-way it leaves nothing, and is written anew. */
@Component
class DownloadWork {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadWork.class);

    static final String TASK = "download";

    private final Downloads downloads;
    private final Errands errands;
    private final Registry registry;
    private final OfficeClock clock;
    private final Apart apart;

    DownloadWork(Downloads downloads, Errands errands, Registry registry, OfficeClock clock, Apart apart) {
        this.downloads = downloads;
        this.errands = errands;
        this.registry = registry;
        this.clock = clock;
        this.apart = apart;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> downloadTask(ObjectProvider<DownloadWork> work) {
            return LongWork.task(TASK, id -> work.getObject().run(id));
        }
    }

    void run(long id) {
        var download = downloads.find(id).orElseThrow();
        if (download.state() != Download.State.WAITING) {
            return;
        }
        Path file = null;
        try {
            file = Files.createTempFile("download", ".xlsx");
            write(download, file);
        } catch (WrongPost | NotVisible refused) {
            fail(id);
        } catch (IOException | RuntimeException failed) {
            LOG.error("download {} failed", id, failed);
            fail(id);
        } finally {
            forget(file);
        }
    }

    private void write(Download download, Path file) throws IOException {
        var officer = registry.officer(download.officerId(), clock.today());
        var name = errands.run(
                        download.address(),
                        officer,
                        Locale.forLanguageTag(download.language()),
                        new Telling(download.id()),
                        file)
                .orElseThrow(() -> new NotVisible(download.address()));
        var digest = digest(file);
        apart.run(() -> downloads.ready(download.id(), name, file, digest, DownloadDesk.rights(officer), clock.now()));
    }

    private void fail(long id) {
        apart.run(() -> downloads.fail(id));
    }

    /** Each window of rows as it is written, seen by others at once. */
    private final class Telling implements Errand.Progress {
        private final long id;

        Telling(long id) {
            this.id = id;
        }

        @Override
        public void begins() {}

        @Override
        public void wrote(long rows) {
            apart.run(() -> downloads.progress(id, rows));
        }
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void forget(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}

package cn.mingzhang.sheets;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a list as a workbook: all its rows under title, filter in words, day, number of rows and, for demo data, that it is.
 * The list's own query is asked window by window in one snapshot, so the file never has other rows than the page, and only one
 * window is in memory.
 */
@Component
public class Exports {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MessageSource messages;
    private final OfficeClock clock;
    private final TransactionTemplate snapshot;
    private final ObjectProvider<Patience> patience;
    private final boolean demo;

    Exports(
            MessageSource messages,
            OfficeClock clock,
            PlatformTransactionManager transactions,
            ObjectProvider<Patience> patience,
            Environment environment) {
        this.messages = messages;
        this.clock = clock;
        this.patience = patience;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * All rows of a paged list.
     *
     * @param page the list's own query
     * @param deed notes in the trail what was taken: before the last bytes leave, without which the file opens nowhere
     */
    public <T> void send(
            Sheet<T> sheet,
            ListQuery query,
            Function<ListQuery, Listing<T>> page,
            Consumer<Taken> deed,
            HttpServletResponse response) {
        var shown = sheet.showing(query.columns());
        var sending = new Sending<T>(shown, deed, response);
        try {
            snapshot.executeWithoutResult(on -> all(sending, shown, query, page, response));
        } finally {
            sending.note();
        }
        sending.end();
    }

    private <T> void all(
            Sending<T> sending,
            Sheet<T> shown,
            ListQuery query,
            Function<ListQuery, Listing<T>> page,
            HttpServletResponse response) {
        var first = page.apply(query.window(0, ListQuery.WINDOW));
        var taken = new Taken(listPath(query.path()), first.words(), first.total());
        if (patience.stream().anyMatch(one -> one.defers(shown.key(), taken, response))) {
            return;
        }
        sending.begin(taken);
        long written = 0;
        var rows = first.rows();
        for (int window = 1; ; window++) {
            rows.forEach(sending::write);
            written += rows.size();
            long now = written;
            patience.forEach(one -> one.wrote(now));
            if (rows.size() < ListQuery.WINDOW) {
                return;
            }
            rows = page.apply(query.window(window, ListQuery.WINDOW)).rows();
        }
    }

    /** All rows of a list that has no pages. */
    public <T> void send(
            Sheet<T> sheet,
            String path,
            List<String> words,
            List<T> rows,
            Consumer<Taken> deed,
            HttpServletResponse response) {
        var sending = new Sending<T>(sheet, deed, response);
        sending.begin(new Taken(path, words, rows.size()));
        rows.forEach(sending::write);
        sending.note();
        sending.end();
    }

    /** One file on its way. Nothing is sent, nor noted, before the list has answered its first rows. */
    private final class Sending<T> {
        private final Sheet<T> sheet;
        private final Consumer<Taken> deed;
        private final HttpServletResponse response;
        private final Labels labels = new Labels(messages, LocaleContextHolder.getLocale());
        private @Nullable Taken taken;
        private @Nullable SheetWriter<T> writer;

        Sending(Sheet<T> sheet, Consumer<Taken> deed, HttpServletResponse response) {
            this.sheet = sheet;
            this.deed = deed;
            this.response = response;
        }

        void begin(Taken what) {
            taken = what;
            attach(labels.of(sheet.key()) + "-" + clock.today() + ".xlsx", response);
            writer = new SheetWriter<>(out(response), sheet, head(sheet, what, labels), labels);
        }

        void write(T row) {
            Objects.requireNonNull(writer).write(row);
        }

        /** Also where the reader went away half-way: what he has, he has. */
        void note() {
            if (taken != null) {
                deed.accept(taken);
            }
        }

        void end() {
            if (writer != null) {
                writer.close();
            }
        }
    }

    private List<String> head(Sheet<?> sheet, Taken taken, Labels labels) {
        var title = marked(labels.of(sheet.key()), labels);
        var filter = taken.words().isEmpty()
                ? labels.of("sheets.everything")
                : String.join(labels.of("sheets.and"), taken.words());
        return List.of(title, labels.of("sheets.head", filter, Dates.iso(clock.today()), Long.toString(taken.rows())));
    }

    /** The title of a workbook, which says where it is made of demo data. */
    public String marked(String title, Labels labels) {
        return demo ? title + labels.of("sheets.demo") : title;
    }

    /** A workbook to be kept under a name. */
    public static void attach(String name, HttpServletResponse response) {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static OutputStream out(HttpServletResponse response) {
        try {
            return new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String listPath(String path) {
        return path.endsWith(".xlsx") ? path.substring(0, path.length() - 5) : path;
    }
}

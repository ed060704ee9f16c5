package cn.mingzhang.imports;

import cn.mingzhang.sheets.Layout;
import cn.mingzhang.sheets.Line;
import cn.mingzhang.sheets.OpenBook;
import cn.mingzhang.sheets.WorkbookRefused;
import cn.mingzhang.sheets.Workbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The file of a job, laid out for reading and gone again afterwards. */
@Component
class ImportFiles {
    private final ImportJobs jobs;
    private final JsonMapper json;

    ImportFiles(ImportJobs jobs, JsonMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    Layout layout(ImportJob job) {
        return json.readValue(Objects.requireNonNull(job.layout()), Layout.class);
    }

    String text(Layout layout) {
        return json.writeValueAsString(layout);
    }

    Layout layout(String text) {
        return json.readValue(text, Layout.class);
    }

    void lines(ImportJob job, Consumer<Line> to) {
        var layout = layout(job);
        opened(job, book -> {
            if (layout.sheet() >= book.sheets().size()) {
                throw new WorkbookRefused("noSheet");
            }
            layout.lines(book, true, to);
            return null;
        });
    }

    <T> T opened(ImportJob job, Function<OpenBook, T> work) {
        return opened(jobs.content(job.fileId()), job.fileName(), work);
    }

    static <T> T opened(byte[] content, String name, Function<OpenBook, T> work) {
        Path file = null;
        try {
            file = Files.createTempFile("import", null);
            Files.write(file, content);
            try (var book = Workbooks.open(file, name)) {
                return work.apply(book);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            forget(file);
        }
    }

    private static void forget(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException busy) {
            file.toFile().deleteOnExit();
        }
    }
}

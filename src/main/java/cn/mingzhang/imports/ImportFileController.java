package cn.mingzhang.imports;

import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Cells;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Labels;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.sheets.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The template of a kind, and the refused rows of an import with their reasons, to be mended and sent again. */
@Controller
class ImportFileController {
    private static final int CHUNK = 1_000;

    /** Rows above the first one handed back: the title and the heads. */
    private static final int HEADS = 2;

    private final ImportKinds kinds;
    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final RowPages pages;
    private final Exports exports;
    private final MessageSource messages;

    ImportFileController(
            ImportKinds kinds,
            ImportDesk desk,
            ImportJobs jobs,
            RowPages pages,
            Exports exports,
            MessageSource messages) {
        this.kinds = kinds;
        this.desk = desk;
        this.jobs = jobs;
        this.pages = pages;
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping("/imports/{kind}/template.xlsx")
    void template(@PathVariable String kind, Officer officer, Locale locale, HttpServletResponse response)
            throws IOException {
        var known = kinds.named(kind, officer);
        var labels = new Labels(messages, locale);
        var sheet = typed(known.sheet());
        Exports.attach(labels.of("imports.template.file", labels.of(sheet.key())) + ".xlsx", response);
        var head = List.of(
                exports.marked(labels.of("imports.template.title", labels.of(sheet.key())), labels),
                labels.of("imports.template.how"));
        try (var writer =
                new SheetWriter<>(response.getOutputStream(), sheet, head, labels).choosing(known.choices(officer))) {
            writer.writeTexts(sheet.columns().stream()
                    .map(column -> Samples.text(column.sample(), labels))
                    .toList());
        }
    }

    /** What people fill in. */
    private static <T> Sheet<T> typed(Sheet<T> sheet) {
        return new Sheet<>(
                sheet.key(), sheet.columns().stream().filter(Column::typed).toList());
    }

    @GetMapping("/imports/{id:\\d+}/refused.xlsx")
    void refused(@PathVariable String id, Officer officer, Locale locale, HttpServletResponse response)
            throws IOException {
        var job = desk.seen(id, officer);
        var known = kinds.named(job.kind(), officer);
        var labels = new Labels(messages, locale);
        var sheet = reasoned(known.sheet(), jobs.rows(job.id(), Set.of(Outcome.REFUSE, Outcome.CONFLICT), 0, CHUNK));
        Exports.attach(labels.of("imports.refused.file", job.id()) + ".xlsx", response);
        try (var writer = new SheetWriter<>(
                response.getOutputStream(),
                sheet,
                List.of(exports.marked(labels.of("imports.refused.title", job.fileName()), labels)),
                labels)) {
            int after = 0;
            for (var chunk = rows(job, after); !chunk.isEmpty(); chunk = rows(job, after)) {
                chunk.forEach(writer::write);
                after = chunk.get(chunk.size() - 1).row();
            }
        }
    }

    private List<ImportRow> rows(ImportJob job, int after) {
        return jobs.rows(job.id(), Set.of(Outcome.REFUSE, Outcome.CONFLICT), after, CHUNK);
    }

    /** The columns that the file had, with the reason in front of them. */
    private Sheet<ImportRow> reasoned(Sheet<?> sheet, List<ImportRow> rows) {
        var had = rows.isEmpty() ? Map.<String, String>of() : rows.get(0).cells();
        var columns = new ArrayList<Column<ImportRow>>();
        var shown = sheet.columns().stream()
                .filter(column -> had.containsKey(column.name()))
                .toList();
        var names = shown.stream().map(Column::name).toList();
        var at = new AtomicInteger(HEADS);
        columns.add(Column.<ImportRow>text("reason", "imports.reason", row -> {
                    int line = at.incrementAndGet();
                    return pages.reason(
                            row,
                            column -> names.contains(column) ? Cells.column(2 + names.indexOf(column)) + line : "");
                })
                .wide(50));
        columns.add(Column.count("row", "imports.refused.row", ImportRow::row));
        shown.forEach(column -> columns.add(new Column<>(
                column.name(),
                column.key(),
                cn.mingzhang.sheets.Kind.TEXT,
                row -> row.cells().get(column.name()),
                column.width(),
                true,
                true,
                column.required(),
                "")));
        return new Sheet<>(sheet.key(), columns);
    }
}

package cn.mingzhang.sheets;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A workbook of several sheets side by side, each with a head of its own, such as an annex. */
public final class ManySheets implements AutoCloseable {
    private static final int LONGEST = 31;

    private final Book book;
    private final Labels labels;
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    public ManySheets(OutputStream to, Labels labels) {
        this.book = new Book(to);
        this.labels = labels;
    }

    /** @param head lines above the columns' heads */
    public <T> void add(String name, Sheet<T> sheet, List<String> head, Iterable<T> rows) {
        names.add(free(name));
        var columns = sheet.columns();
        book.beginSheet(
                names.size(),
                head.size() + 1,
                columns.stream().map(Column::width).toList());
        for (var line = 0; line < head.size(); line++) {
            book.beginRow();
            book.text(head.get(line), line == 0 ? Style.TITLE : Style.PLAIN);
            book.endRow();
        }
        book.beginRow();
        columns.forEach(column -> book.text(labels.of(column.key()), Style.HEAD));
        book.endRow();
        for (var row : rows) {
            book.beginRow();
            columns.forEach(column ->
                    SheetWriter.cell(book, labels, column.kind(), column.of().apply(row)));
            book.endRow();
        }
        book.endSheet("");
    }

    /** At most 31 characters, none of those that a sheet's name may not hold, and no name twice. */
    private String free(String wanted) {
        var name = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var free = name.substring(0, Math.min(LONGEST, name.length()));
        for (var nth = 2; !taken.add(free.toLowerCase(Locale.ROOT)); nth++) {
            var tail = " " + nth;
            free = name.substring(0, Math.min(LONGEST - tail.length(), name.length())) + tail;
        }
        return free;
    }

    @Override
    public void close() {
        try (book) {
            book.finish(names, names.size());
        }
    }
}

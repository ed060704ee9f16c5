package cn.mingzhang.sheets;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records as rows of a workbook, one at a time, under a few lines of head and the columns' heads. */
public final class SheetWriter<T> implements AutoCloseable {
    private static final int LAST_ROW = 1_048_576;

    private final Book book;
    private final Sheet<T> sheet;
    private final Labels labels;
    private final int heads;
    private int rows;
    private Map<String, List<String>> choices = Map.of();
    private boolean locked;

    /** @param head lines above the column heads, at most three */
    public SheetWriter(OutputStream to, Sheet<T> sheet, List<String> head, Labels labels) {
        this.sheet = sheet;
        this.labels = labels;
        this.heads = head.size() + 1;
        book = new Book(to);
        book.beginSheet(1, heads, sheet.columns().stream().map(Column::width).toList());
        for (int line = 0; line < head.size(); line++) {
            book.beginRow();
            book.text(head.get(line), line == 0 ? Style.TITLE : Style.PLAIN);
            book.endRow();
        }
        book.beginRow();
        sheet.columns()
                .forEach(column -> book.text(labels.of(column.key()), column.required() ? Style.REQUIRED : Style.HEAD));
        book.endRow();
    }

    /** With drop-downs by the columns' names, and the heads locked. */
    public SheetWriter<T> choosing(Map<String, List<String>> lists) {
        choices = lists;
        locked = true;
        return this;
    }

    public void write(T record) {
        book.beginRow();
        sheet.columns()
                .forEach(column -> cell(book, labels, column.kind(), column.of().apply(record)));
        book.endRow();
        rows++;
    }

    /** A row of texts as they are to be read, such as the sample of a template or a row handed back. */
    public void writeTexts(List<@Nullable String> texts) {
        book.beginRow();
        for (var text : texts) {
            if (text == null || text.isEmpty()) {
                book.skip();
            } else {
                book.text(text, Style.TEXT);
            }
        }
        book.endRow();
        rows++;
    }

    static void cell(Book book, Labels labels, Kind kind, @Nullable Object value) {
        var style = Style.of(kind);
        if (value == null || value.equals("")) {
            book.skip();
        } else if (value instanceof Yuan yuan) {
            book.number(yuan.yuan(), style);
        } else if (kind != Kind.TEXT && value instanceof Number number) {
            book.number(number instanceof BigDecimal ? number : number.longValue(), style);
        } else if (value instanceof LocalDate day) {
            book.day(day);
        } else if (value instanceof Instant moment) {
            book.moment(moment.atZone(OfficeClock.ZONE).toLocalDateTime());
        } else if (value instanceof Boolean flag) {
            book.text(labels.flag(flag), style);
        } else {
            book.text(value.toString(), style);
        }
    }

    @Override
    public void close() {
        try (book) {
            book.endSheet(tail());
            var names = new ArrayList<>(List.of(name(labels.of(sheet.key()))));
            if (!choices.isEmpty()) {
                names.add("list");
                writeChoices();
            }
            book.finish(names);
        }
    }

    private String tail() {
        var last = Cells.column(Math.max(0, sheet.columns().size() - 1));
        var tail = new StringBuilder();
        if (locked) {
            tail.append(
                    "<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\"/>");
        } else if (!sheet.columns().isEmpty()) {
            tail.append("<autoFilter ref=\"A%d:%s%d\"/>".formatted(heads, last, heads + rows));
        }
        if (!choices.isEmpty()) {
            tail.append("<dataValidations>");
            int list = 0;
            for (var column : sheet.columns()) {
                var options = choices.get(column.name());
                if (options != null && !options.isEmpty()) {
                    tail.append(validation(column, list++, options.size()));
                }
            }
            tail.append("</dataValidations>");
        }
        return tail.toString();
    }

    private String validation(Column<T> column, int list, int options) {
        var at = Cells.column(sheet.columns().indexOf(column));
        var from = Cells.column(list);
        return ("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"%s%d:%s%d\">"
                        + "<formula1>list!$%s$1:$%s$%d</formula1></dataValidation>")
                .formatted(at, heads + 1, at, LAST_ROW, from, from, options);
    }

    private void writeChoices() {
        var lists = sheet.columns().stream()
                .map(column -> choices.getOrDefault(column.name(), List.of()))
                .filter(options -> !options.isEmpty())
                .toList();
        book.beginSheet(2, 0, lists.stream().map(list -> 20).toList());
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < longest; row++) {
            book.beginRow();
            for (var list : lists) {
                if (row < list.size()) {
                    book.text(list.get(row), Style.TEXT);
                } else {
                    book.skip();
                }
            }
            book.endRow();
        }
        book.endSheet("");
    }

    /** A sheet's name has at most 31 characters and none of these. */
    private static String name(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() <= 31 ? name : name.substring(0, 31);
    }
}

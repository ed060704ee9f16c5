package cn.mingzhang.imports;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Cell;
import cn.mingzhang.sheets.Cells;
import cn.mingzhang.sheets.Kind;
import cn.mingzhang.sheets.Layout;
import cn.mingzhang.sheets.OpenBook;
import cn.mingzhang.sheets.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a foreign workbook is laid out: asked with what can be guessed. */
@Component
class LayoutPages {
    private static final int WIDE = 60;

    private final ImportFiles files;
    private final ImportKinds kinds;
    private final ImportDesk desk;
    private final ImportPages words;
    private final SavedLayouts saved;
    private final RowPages rows;

    LayoutPages(
            ImportFiles files,
            ImportKinds kinds,
            ImportDesk desk,
            ImportPages words,
            SavedLayouts saved,
            RowPages rows) {
        this.files = files;
        this.kinds = kinds;
        this.desk = desk;
        this.words = words;
        this.saved = saved;
        this.rows = rows;
    }

    record Line(int number, List<String> cells, boolean head) {}

    /** One of our columns, and where it comes from. */
    record Place(
            String name,
            String label,
            boolean required,
            String from,
            boolean money,
            boolean wan,
            String fixed,
            boolean worded,
            String values,
            List<String> choices) {
        public String choicesSaid() {
            return String.join("、", choices);
        }

        /** What says which record a line is about is the line's own. */
        public boolean fixable() {
            return !name.equals("number") && !name.equals("version");
        }
    }

    record Page(
            long id,
            int version,
            String file,
            List<Option> sheets,
            int sheet,
            List<Option> rows,
            int head,
            int last,
            List<String> letters,
            List<Line> lines,
            List<Option> heads,
            List<Place> places,
            List<Option> saved,
            String name) {}

    @Transactional(readOnly = true)
    public Page page(ImportJob job, Officer officer, LayoutForm asked) {
        var kind = kinds.named(job.kind(), officer);
        return files.opened(job, book -> page(job, kind, officer, asked, book));
    }

    private Page page(ImportJob job, ImportKind kind, Officer officer, LayoutForm asked, OpenBook book) {
        var before = before(job, officer, asked);
        int sheet = Math.min(
                asked.number("sheet", before == null ? 0 : before.sheet()),
                book.sheets().size() - 1);
        var lines = Layout.firstRows(book, sheet);
        int guess = before != null ? before.head() : guessed(lines);
        int head = asked.number("head", guess);
        int last = Math.max(head, asked.number("last", before != null ? before.last() : head));
        var heads = Layout.heads(book, sheet, head, last);
        int width = lines.stream()
                .flatMap(line -> line.cells().stream())
                .mapToInt(cell -> cell.column() + 1)
                .max()
                .orElse(1);
        return new Page(
                job.id(),
                job.version(),
                job.fileName(),
                numbered(book.sheets()),
                sheet,
                IntStream.rangeClosed(1, Layout.LOOK)
                        .mapToObj(row -> new Option("" + row, "" + row))
                        .toList(),
                head,
                last,
                IntStream.range(0, Math.min(width, WIDE))
                        .mapToObj(Cells::column)
                        .toList(),
                lines.stream().map(line -> line(line, width, head, last)).toList(),
                heads.entrySet().stream()
                        .map(one -> new Option("" + one.getKey(), Cells.column(one.getKey()) + "　" + one.getValue()))
                        .toList(),
                places(kind, officer, heads, before, unknown(job, kind)),
                saved.names(job.kind(), officer),
                asked.text("saved"));
    }

    /** The row with most words in it, among the first. */
    private static int guessed(List<Layout.TopRow> lines) {
        return lines.stream()
                .max(java.util.Comparator.comparingLong(line -> line.cells().stream()
                        .filter(cell -> cell.value() instanceof String)
                        .map(Cell::text)
                        .distinct()
                        .count()))
                .map(Layout.TopRow::number)
                .orElse(1);
    }

    private @Nullable Layout before(ImportJob job, Officer officer, LayoutForm asked) {
        if (!asked.text("saved").isEmpty()) {
            return saved.find(job.kind(), officer, asked.text("saved")).orElse(null);
        }
        return job.layout() == null ? null : files.layout(job.layout());
    }

    private List<Place> places(
            ImportKind kind,
            Officer officer,
            Map<Integer, String> heads,
            @Nullable Layout before,
            Map<String, List<String>> unknown) {
        var guessed = guessed(kind.sheet(), heads);
        var choices = kind.choices(officer);
        var places = new ArrayList<Place>();
        for (var column : kind.sheet().columns()) {
            if (!column.typed()
                    && !column.name().equals("number")
                    && !column.name().equals("version")) {
                continue;
            }
            var from = before == null
                    ? guessed.get(column.name())
                    : before.columns().get(column.name());
            var money = column.kind() == Kind.MONEY;
            places.add(new Place(
                    column.name(),
                    words.ofAny(column.key()),
                    column.required(),
                    from == null ? "" : "" + from,
                    money,
                    before != null
                            ? before.wan().contains(column.name())
                            : money
                                    && from != null
                                    && heads.getOrDefault(from, "").contains("万"),
                    before == null ? "" : before.fixed().getOrDefault(column.name(), ""),
                    choices.containsKey(column.name()),
                    said(
                            before == null ? Map.of() : before.values().getOrDefault(column.name(), Map.of()),
                            unknown.getOrDefault(column.name(), List.of())),
                    choices.getOrDefault(column.name(), List.of())));
        }
        return places;
    }

    /** By any of the words that stand above one another in a head. */
    private Map<String, Integer> guessed(Sheet<?> sheet, Map<Integer, String> heads) {
        var guessed = new HashMap<String, Integer>();
        heads.forEach((column, head) -> {
            for (var part : (head + " · " + head).split(" · ")) {
                Layout.recognized(List.of(new Cell(column, part)), sheet, desk.languages())
                        .forEach(guessed::putIfAbsent);
            }
        });
        return guessed;
    }

    /** The words that the last dry run did not know, by column. */
    private Map<String, List<String>> unknown(ImportJob job, ImportKind kind) {
        return rows.unknown(job, kind.sheet()).stream()
                .filter(one -> one.word() != null)
                .collect(Collectors.groupingBy(
                        RowPages.Unknown::column, Collectors.mapping(RowPages.Unknown::word, Collectors.toList())));
    }

    /** Those explained, and below them those that wait for it. */
    private static String said(Map<String, String> values, List<String> unknown) {
        return Stream.concat(
                        values.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()),
                        unknown.stream()
                                .filter(word -> !values.containsKey(word))
                                .map(word -> word + "="))
                .collect(Collectors.joining("\n"));
    }

    private static Line line(Layout.TopRow line, int width, int head, int last) {
        var cells = new String[Math.min(width, WIDE)];
        java.util.Arrays.fill(cells, "");
        line.cells().stream().filter(cell -> cell.column() < cells.length).forEach(cell -> {
            var text = cell.text();
            cells[cell.column()] = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        });
        return new Line(line.number(), List.of(cells), line.number() >= head && line.number() <= last);
    }

    private static List<Option> numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> new Option("" + at, names.get(at)))
                .toList();
    }
}

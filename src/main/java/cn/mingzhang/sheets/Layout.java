package cn.mingzhang.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a file's table is to be read.
 *
 * @param sheet which one, from 0
 * @param head the first row of heads, from 1
 * @param last the last row of heads
 * @param columns the file's column by the name of ours, from 0
 * @param wan our columns whose numbers are in 万元
 * @param fixed what every row says in a column that the file lacks
 * @param values what a word of the file means, by our column
 */
public record Layout(
        int sheet,
        int head,
        int last,
        Map<String, Integer> columns,
        Set<String> wan,
        Map<String, String> fixed,
        Map<String, Map<String, String>> values) {

    /** How many rows are looked at for heads. */
    public static final int LOOK = 12;

    public Layout {
        columns = Map.copyOf(columns);
        wan = Set.copyOf(wan);
        fixed = Map.copyOf(fixed);
        values = Map.copyOf(values);
    }

    /** Where a file carries our own heads, in either language: an export, a template. Null for a foreign workbook. */
    public static @Nullable Layout ours(OpenBook book, Sheet<?> kind, List<Labels> languages) {
        for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
            for (var row : firstRows(book, sheet)) {
                var columns = recognized(row.cells(), kind, languages);
                boolean whole = kind.columns().stream()
                        .filter(Column::required)
                        .allMatch(column -> columns.containsKey(column.name()));
                if (columns.size() >= 3 && (whole || columns.containsKey("number") && columns.containsKey("version"))) {
                    return new Layout(sheet, row.number(), row.number(), columns, Set.of(), Map.of(), Map.of());
                }
            }
        }
        return null;
    }

    /** Which of our columns a row of heads names. */
    public static Map<String, Integer> recognized(List<Cell> heads, Sheet<?> kind, List<Labels> languages) {
        var columns = new HashMap<String, Integer>();
        for (var head : heads) {
            var said = bare(head.text());
            for (var column : kind.columns()) {
                if (languages.stream()
                        .anyMatch(language -> bare(language.of(column.key())).equals(said))) {
                    columns.putIfAbsent(column.name(), head.column());
                }
            }
        }
        return columns;
    }

    /** 应收（元） and 应收 name the same. */
    private static String bare(String head) {
        return Cell.plain(head).replaceAll("[(（][^)）]*[)）]|[\\s*:：]", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** A row near the top of a sheet. */
    public record TopRow(int number, List<Cell> cells) {}

    public static List<TopRow> firstRows(OpenBook book, int sheet) {
        var rows = new ArrayList<TopRow>();
        Workbooks.readUnmerged(book, sheet, (number, cells) -> {
            if (number <= LOOK) {
                rows.add(new TopRow(number, cells));
            }
            return number < LOOK;
        });
        return rows;
    }

    /** The heads of a file's columns, of several rows joined: "防空地下室 · 应建面积". */
    public static Map<Integer, String> heads(OpenBook book, int sheet, int head, int last) {
        var heads = new LinkedHashMap<Integer, String>();
        for (var row : firstRows(book, sheet)) {
            if (row.number() >= head && row.number() <= last) {
                row.cells()
                        .forEach(cell -> heads.merge(
                                cell.column(),
                                cell.text().strip(),
                                (above, below) -> above.endsWith(below) ? above : above + " · " + below));
            }
        }
        return heads;
    }

    /** Every line below the heads that says something in a column of ours. */
    public void lines(OpenBook book, boolean unmerge, Consumer<Line> to) {
        OpenBook.RowReader reader = (row, cells) -> {
            if (row > last) {
                var line = line(row, cells);
                if (line != null) {
                    to.accept(line);
                }
            }
            return true;
        };
        if (unmerge) {
            Workbooks.readUnmerged(book, sheet, reader);
        } else {
            book.read(sheet, reader);
        }
    }

    private @Nullable Line line(int row, List<Cell> cells) {
        var byColumn = new HashMap<Integer, Cell>();
        cells.forEach(cell -> byColumn.put(cell.column(), cell));
        var said = new HashMap<String, Cell>();
        columns.forEach((name, column) -> {
            var cell = byColumn.get(column);
            if (cell != null) {
                said.put(name, meant(name, cell));
            }
        });
        if (said.isEmpty()) {
            return null;
        }
        var places = new HashMap<>(columns);
        fixed.forEach((name, text) -> {
            places.putIfAbsent(name, -1);
            said.putIfAbsent(name, new Cell(0, text));
        });
        return new Line(row, places, said);
    }

    private Cell meant(String name, Cell cell) {
        var meaning = values.getOrDefault(name, Map.of()).get(cell.text().strip());
        if (meaning != null) {
            return new Cell(cell.column(), meaning);
        }
        if (!wan.contains(name) || Values.saysItsUnit(cell)) {
            return cell;
        }
        return Values.number(cell)
                .map(number -> new Cell(cell.column(), (Object) number.multiply(BigDecimal.valueOf(10_000))))
                .orElse(cell);
    }
}

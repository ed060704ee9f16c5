package cn.mingzhang.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Opens what was sent, by what it is and not by what it is called. */
public final class Workbooks {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Workbooks() {}

    /** @throws WorkbookRefused with the reason, before anything of it is taken in */
    public static OpenBook open(Path file, String name) {
        try {
            var size = Files.size(file);
            if (size == 0) {
                throw new WorkbookRefused("empty");
            }
            if (size > Limits.FILE) {
                throw new WorkbookRefused("large", Limits.FILE >> 20);
            }
            var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            var head = head(file);
            if (starts(head, ZIP)) {
                mustBe(ending, "xlsx");
                return XlsxBook.open(file);
            }
            if (starts(head, OLE)) {
                mustBe(ending, "xls", "xlsx");
                return XlsBook.open(file, ending);
            }
            mustBe(ending, "csv", "txt");
            return CsvBook.open(file, name);
        } catch (IOException damaged) {
            throw new WorkbookRefused("damaged");
        } catch (UncheckedIOException damaged) {
            throw new WorkbookRefused("damaged");
        }
    }

    private static void mustBe(String ending, String... allowed) {
        if (ending.matches("xls[mb]|xlt[mx]|xla|xlam")) {
            throw new WorkbookRefused("macros");
        }
        if (!Arrays.asList(allowed).contains(ending)) {
            throw new WorkbookRefused("type");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    /**
     * The rows with merged cells undone: each cell of a merge holds what its first holds. For the ledgers of an office, where
     * one cell says "大竹县" for twenty rows.
     */
    public static void readUnmerged(OpenBook book, int sheet, OpenBook.RowReader reader) {
        var merges = book.merges(sheet);
        if (merges.isEmpty()) {
            book.read(sheet, reader);
            return;
        }
        var firsts = new HashMap<Merge, Object>();
        var open = new ArrayList<>(merges);
        book.read(sheet, (row, cells) -> {
            var full = new HashMap<Integer, Cell>();
            cells.forEach(cell -> full.put(cell.column(), cell));
            open.removeIf(merge -> merge.bottom() < row);
            for (var merge : open) {
                if (merge.top() > row) {
                    continue;
                }
                if (row == merge.top() && full.containsKey(merge.left())) {
                    firsts.put(merge, full.get(merge.left()).value());
                }
                var value = firsts.get(merge);
                for (int column = merge.left(); value != null && column <= merge.right(); column++) {
                    full.put(column, new Cell(column, value));
                }
            }
            return reader.row(
                    row,
                    full.values().stream()
                            .sorted(java.util.Comparator.comparing(Cell::column))
                            .toList());
        });
    }

    static List<Cell> within(List<Cell> cells) {
        if (!cells.isEmpty() && cells.get(cells.size() - 1).column() >= Limits.COLUMNS) {
            throw new WorkbookRefused("columns", Limits.COLUMNS);
        }
        return cells;
    }
}

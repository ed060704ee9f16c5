package cn.mingzhang.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. A formula is never worked out: what stands in the cell as its last result is what is read. */
final class XlsxRows {
    private final Xml xml;
    private final List<String> strings;
    private final XlsxParts parts;
    private int lines;
    private int rows;
    private int number;

    XlsxRows(Xml xml, List<String> strings, XlsxParts parts) {
        this.xml = xml;
        this.strings = strings;
        this.parts = parts;
    }

    void read(OpenBook.RowReader reader) {
        while (xml.next() && !xml.isEnd("sheetData")) {
            if (xml.isStart("row")) {
                int given = XlsxParts.number(xml.attribute("r"));
                number = given > number ? given : number + 1;
                var cells = Workbooks.within(cells());
                if (++lines > Limits.LINES) {
                    throw new WorkbookRefused("rows", Limits.ROWS);
                }
                if (cells.isEmpty()) {
                    continue;
                }
                if (++rows > Limits.ROWS) {
                    throw new WorkbookRefused("rows", Limits.ROWS);
                }
                if (!reader.row(number, cells)) {
                    return;
                }
            }
        }
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        int column = -1;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                var address = xml.attribute("r");
                int given = address == null ? -1 : Cells.columnOf(address);
                column = given > column ? given : column + 1;
                var cell = cell(column);
                if (cell != null) {
                    cells.add(cell);
                    if (cells.size() > Limits.COLUMNS) {
                        throw new WorkbookRefused("columns", Limits.COLUMNS);
                    }
                }
            }
        }
        return cells;
    }

    private @Nullable Cell cell(int column) {
        var type = xml.attribute("t");
        int look = XlsxParts.number(xml.attribute("s"));
        String kept = null;
        String inline = null;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                kept = xml.textWithin("v");
            } else if (xml.isStart("is")) {
                inline = xml.textOf("is");
            }
        }
        // Who types a number over an inline text may leave that text behind: the type says which of the two holds.
        var text = "inlineStr".equals(type) && inline != null ? inline : kept;
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.of(column, shared(text));
            case "str", "inlineStr" -> Cell.of(column, text);
            case "b" -> new Cell(column, text.equals("1"));
            case "e" -> null;
            case "d" -> Cell.of(column, text);
            default -> number(column, text, look);
        };
    }

    private String shared(String index) {
        int at = index.matches("\\d{1,8}") ? Integer.parseInt(index) : -1;
        if (at < 0 || at >= strings.size()) {
            throw new WorkbookRefused("damaged");
        }
        return strings.get(at);
    }

    private @Nullable Cell number(int column, String text, int look) {
        try {
            var exact = new BigDecimal(text.strip());
            if (Math.abs((long) exact.scale()) > 400 || exact.precision() > 400) {
                return Cell.of(column, text);
            }
            double value = exact.doubleValue();
            if (parts.isDate(look) && DateUtil.isValidExcelDate(value)) {
                return new Cell(column, DateUtil.getLocalDateTime(value, parts.since1904(), true));
            }
            // Fifteen digits are what a workbook keeps; the rest of 0.30000000000000004 is noise.
            return new Cell(column, exact.round(new java.math.MathContext(15)));
        } catch (NumberFormatException odd) {
            return Cell.of(column, text);
        }
    }
}

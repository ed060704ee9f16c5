package cn.mingzhang.submissions;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet, its rows from the top; a row of a list becomes as many as the list has. */
final class Filling {
    private static final Pattern AREA =
            Pattern.compile("(?<![A-Za-z0-9_!.'])(\\$?[A-Z]{1,3}\\$?)(\\d{1,7}):(\\$?[A-Z]{1,3}\\$?)(\\d{1,7})");

    private final XSSFSheet sheet;
    private final Answers answers;
    private final List<FilledCell> cells;

    Filling(XSSFSheet sheet, Answers answers, List<FilledCell> cells) {
        this.sheet = sheet;
        this.answers = answers;
        this.cells = cells;
    }

    void fill() {
        for (var at = 0; at <= sheet.getLastRowNum(); at++) {
            var row = sheet.getRow(at);
            if (row == null) {
                continue;
            }
            var ofRows = ofRows(row);
            if (ofRows == null) {
                write(row, 0, Map.of());
            } else {
                at += repeat(row, answers.rows(ofRows)) - 1;
            }
        }
    }

    private static @Nullable CellTag ofRows(Row row) {
        CellTag found = null;
        for (var cell : row) {
            for (var tag : TaggedBook.tags(cell)) {
                if (tag.isOfRows() && found != null && !found.code().equals(tag.code())) {
                    throw new Unfit("file", "submissions.error.twoLists", "{{" + tag.written() + "}}");
                }
                found = tag.isOfRows() ? tag : found;
            }
        }
        return found;
    }

    /** @return how many rows there are now; one, left empty, where the list is */
    private int repeat(Row row, List<Map<String, Object>> lines) {
        var first = row.getRowNum();
        var more = lines.size() - 1;
        if (more > 0) {
            if (first < sheet.getLastRowNum()) {
                sheet.shiftRows(first + 1, sheet.getLastRowNum(), more, true, false);
            }
            for (var nth = 1; nth <= more; nth++) {
                sheet.copyRows(first, first, first + nth, new CellCopyPolicy());
            }
            stretch(first + 1, more, first, first + more);
        }
        if (lines.isEmpty()) {
            row.forEach(cell -> {
                if (!TaggedBook.tags(cell).isEmpty()) {
                    cell.setBlank();
                }
            });
        }
        for (var nth = 0; nth < lines.size(); nth++) {
            write(sheet.getRow(first + nth), nth + 1, lines.get(nth));
        }
        return Math.max(1, lines.size());
    }

    /** A sum over the row of a list is a sum over all its rows. */
    private void stretch(int line, int more, int from, int to) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA && (row.getRowNum() < from || row.getRowNum() > to)) {
                    cell.setCellFormula(AREA.matcher(cell.getCellFormula())
                            .replaceAll(
                                    area -> Matcher.quoteReplacement(area.group(1) + area.group(2) + ":" + area.group(3)
                                            + (Integer.parseInt(area.group(4)) == line
                                                    ? line + more
                                                    : Integer.parseInt(area.group(4))))));
                }
            }
        }
    }

    private void write(Row row, int line, Map<String, Object> said) {
        for (var cell : row) {
            var tags = TaggedBook.tags(cell);
            if (tags.isEmpty()) {
                continue;
            }
            var text = cell.getStringCellValue().strip();
            var alone = tags.size() == 1 && CellTag.TAG.matcher(text).matches();
            if (alone) {
                put(cell, answer(tags.get(0), said));
            } else {
                cell.setCellValue(CellTag.TAG
                        .matcher(text)
                        .replaceAll(tag -> Matcher.quoteReplacement(shown(answer(CellTag.read(tag.group(1)), said)))));
            }
            for (var tag : tags) {
                if (!tag.isHeading()) {
                    cells.add(new FilledCell(
                            cells.size() + 1,
                            sheet.getSheetName(),
                            cell.getAddress().formatAsString(),
                            tag.written(),
                            tag.code(),
                            line,
                            shown(answer(tag, said))));
                }
            }
        }
    }

    private Object answer(CellTag tag, Map<String, Object> line) {
        if (tag.isOfRows()) {
            if (!line.isEmpty() && !line.containsKey(tag.column())) {
                throw new Unfit("file", "submissions.error.column", "{{" + tag.written() + "}}");
            }
            return line.getOrDefault(String.valueOf(tag.column()), "");
        }
        var value = answers.of(tag);
        return tag.wan() && value instanceof Yuan yuan ? new BigDecimal(yuan.wan()) : value;
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Yuan yuan) {
            cell.setCellValue(yuan.yuan().doubleValue());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            put(cell, day);
        } else {
            cell.setCellValue(inert(value.toString()));
        }
    }

    private static void put(Cell cell, LocalDate day) {
        if (!DateUtil.isADateFormat(
                cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString())) {
            var book = cell.getSheet().getWorkbook();
            var style = book.createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            cell.setCellStyle(style);
        }
        cell.setCellValue(day);
    }

    /** A text is a text also after somebody has edited its cell. */
    private static String inert(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private static String shown(Object value) {
        return value instanceof LocalDate day ? Dates.iso(day) : value.toString();
    }
}

package cn.mingzhang.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What the small parts of an .xlsx say: where its sheets are, and which looks of a cell are dates.
 *
 * @param dates by the number of the look
 * @param since1904 whether days are counted from 1904, as old Macintosh files do
 */
record XlsxParts(List<SheetPart> sheets, List<Boolean> dates, boolean since1904) {

    record SheetPart(String name, String path) {}

    static XlsxParts of(XlsxBook book) {
        var relations = relations(book, "xl/_rels/workbook.xml.rels");
        var sheets = new ArrayList<SheetPart>();
        boolean since1904 = false;
        try (var xml = new Xml(book.part("xl/workbook.xml"))) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    var flag = xml.attribute("date1904");
                    since1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.isStart("sheet") && isSeen(xml)) {
                    var path = relations.get(Objects.requireNonNullElse(xml.attribute("id"), ""));
                    if (path != null && book.has(path) && path.contains("worksheets/")) {
                        sheets.add(new SheetPart(Objects.requireNonNullElse(xml.attribute("name"), ""), path));
                    }
                }
            }
        }
        if (sheets.isEmpty() || sheets.size() > Limits.SHEETS) {
            throw new WorkbookRefused("noSheet");
        }
        return new XlsxParts(sheets, book.has("xl/styles.xml") ? dates(book) : List.of(), since1904);
    }

    private static boolean isSeen(Xml xml) {
        var state = xml.attribute("state");
        return state == null || state.equals("visible");
    }

    static Map<String, String> relations(XlsxBook book, String part) {
        var targets = new HashMap<String, String>();
        try (var xml = new Xml(book.part(part))) {
            while (xml.next()) {
                if (xml.isStart("Relationship")) {
                    if ("External".equals(xml.attribute("TargetMode"))) {
                        throw new WorkbookRefused("external");
                    }
                    var target = Objects.requireNonNullElse(xml.attribute("Target"), "");
                    targets.put(
                            Objects.requireNonNullElse(xml.attribute("Id"), ""),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private static List<Boolean> dates(XlsxBook book) {
        var formats = new HashMap<Integer, String>();
        var dates = new ArrayList<Boolean>();
        try (var xml = new Xml(book.part("xl/styles.xml"))) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    formats.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                } else if (xml.isStart("cellXfs")) {
                    cells = true;
                } else if (xml.isEnd("cellXfs")) {
                    cells = false;
                } else if (cells && xml.isStart("xf")) {
                    int id = number(xml.attribute("numFmtId"));
                    dates.add(DateUtil.isADateFormat(id, formats.getOrDefault(id, "")));
                }
                if (formats.size() > Limits.FORMATS || dates.size() > Limits.FORMATS) {
                    throw new WorkbookRefused("damaged");
                }
            }
        }
        return dates;
    }

    static int number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    boolean isDate(int look) {
        return look < dates.size() && dates.get(look);
    }
}

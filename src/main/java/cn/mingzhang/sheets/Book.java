package cn.mingzhang.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An .xlsx written as it goes: rows leave at once, texts are inline (a table of shared strings would be kept until the end), and
 * there is no way to write a formula. Written by hand, because it is a few kinds of XML, and because the streaming library leaves
 * zip entries that Java's own {@code ZipInputStream} cannot read.
 */
final class Book implements AutoCloseable {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The same rows are the same bytes, whenever they are written. */
    private static final LocalDateTime SAME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder pending = new StringBuilder(1 << 16);
    private int row;
    private int column;

    Book(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.setLevel(3);
    }

    /** @param frozen rows that stay in view
     *  @param widths in characters */
    void beginSheet(int number, int frozen, List<Integer> widths) {
        begin("xl/worksheets/sheet" + number + ".xml");
        row = 0;
        raw(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
        if (frozen > 0) {
            raw("<pane xSplit=\"1\" ySplit=\"" + frozen + "\" topLeftCell=\"B" + (frozen + 1)
                    + "\" activePane=\"bottomRight\" state=\"frozen\"/>");
        }
        raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int at = 0; at < widths.size(); at++) {
            raw("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\" style=\"%d\"/>"
                    .formatted(at + 1, at + 1, widths.get(at) + 1, Style.TEXT.ordinal()));
        }
        raw("</cols><sheetData>");
    }

    void beginRow() {
        row++;
        column = 0;
        raw("<row r=\"" + row + "\">");
    }

    void endRow() {
        raw("</row>");
        if (pending.length() > 1 << 15) {
            flush();
        }
    }

    void skip() {
        column++;
    }

    void text(String text, Style style) {
        open(style);
        pending.append("t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(Inert.text(text));
        pending.append("</t></is></c>");
    }

    void number(Number number, Style style) {
        open(style);
        pending.append("><v>")
                .append(number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString())
                .append("</v></c>");
    }

    void day(LocalDate day) {
        number(ChronoUnit.DAYS.between(EPOCH, day), Style.DAY);
    }

    void moment(LocalDateTime moment) {
        var days = ChronoUnit.DAYS.between(EPOCH, moment.toLocalDate());
        number(days + moment.toLocalTime().toSecondOfDay() / 86_400.0, Style.MOMENT);
    }

    private void open(Style style) {
        column++;
        pending.append("<c r=\"").append(Cells.column(column - 1)).append(row).append("\" s=\"");
        pending.append(style.ordinal()).append("\" ");
    }

    /** @param tail what follows the rows: protection, filter, drop-downs */
    void endSheet(String tail) {
        raw("</sheetData>" + tail
                + "<pageSetup orientation=\"landscape\" paperSize=\"9\" fitToHeight=\"0\"/></worksheet>");
        end();
    }

    /** @param names of the sheets; all but the first are hidden */
    void finish(List<String> names) {
        finish(names, 1);
    }

    /** @param shown how many of the sheets are not hidden */
    void finish(List<String> names, int shown) {
        var types = new StringBuilder();
        var sheets = new StringBuilder();
        var relations = new StringBuilder();
        for (int at = 1; at <= names.size(); at++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet").append(at).append(".xml\" ContentType=\"");
            types.append("application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            sheets.append("<sheet name=\"")
                    .append(Inert.xml(names.get(at - 1)))
                    .append("\" sheetId=\"")
                    .append(at);
            sheets.append(at <= shown ? "\"" : "\" state=\"hidden\"")
                    .append(" r:id=\"s")
                    .append(at)
                    .append("\"/>");
            relations
                    .append("<Relationship Id=\"s")
                    .append(at)
                    .append("\" Type=\"")
                    .append(OFFICE);
            relations
                    .append("/worksheet\" Target=\"worksheets/sheet")
                    .append(at)
                    .append(".xml\"/>");
        }
        part(
                "[Content_Types].xml",
                HEAD
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                        + types + "</Types>");
        part(
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"w\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part(
                "xl/_rels/workbook.xml.rels",
                relations(
                        relations + "<Relationship Id=\"st\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"));
        part(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><bookViews><workbookView/></bookViews><sheets>" + sheets + "</sheets></workbook>");
        part("xl/styles.xml", Style.sheet());
    }

    private static String relations(String lines) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + lines
                + "</Relationships>";
    }

    private void part(String name, String xml) {
        begin(name);
        raw(xml);
        end();
    }

    private void begin(String name) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(SAME);
            zip.putNextEntry(entry);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void end() {
        flush();
        try {
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void raw(String xml) {
        pending.append(xml);
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '<' -> pending.append("&lt;");
                case '>' -> pending.append("&gt;");
                case '&' -> pending.append("&amp;");
                default -> pending.append(c);
            }
        }
    }

    private void flush() {
        try {
            zip.write(pending.toString().getBytes(StandardCharsets.UTF_8));
            pending.setLength(0);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

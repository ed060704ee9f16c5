package cn.mingzhang.documents;

import java.util.List;

/**
 * The lines of a form as text:
 *
 * <pre>
 * 机关 {{发文机关}}      发文机关标志, red
 * 文号 {{文号}}          发文字号, and the red line under it
 * 标题 …                2号小标宋, centred
 * 主送 {{缴费单位}}：    from the margin
 * 一、…                 黑体; （一）… 楷体
 * 署名 {{发文机关}}      centred over the date
 * 日期 {{成文日期}}      right, four characters in
 * 附注 …                （in brackets）, two characters in
 * 抄送 {{抄送}}          版记, at the foot of its page between two rules, 4号
 * 印发 {{机关}} | {{日期}}  its last line: who printed it, and when
 * | 项目 | {{项目名称}} |   a row of a table; rows that follow each other make one
 * ---                   a new page
 * </pre>
 *
 * Everything else is text, two characters in.
 */
final class PaperLines {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RED = "<w:color w:val=\"FF0000\"/>";

    /** Of the width, in hundredths: eight characters, so that the names of columns keep to one line. */
    private static final int LABEL = 27;

    private PaperLines() {}

    static CharSequence body(String text) {
        var body = new StringBuilder();
        var rows = new StringBuilder();
        var lines = text.lines().map(String::strip).toList();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.startsWith("|")) {
                rows.append(row(line));
                continue;
            }
            if (!rows.isEmpty()) {
                body.append(table(rows));
                rows.setLength(0);
            }
            if (line.equals("---")) {
                continue;
            }
            var paragraph = at > 0 && lines.get(at - 1).equals("---")
                    ? paragraph(line).replaceFirst("<w:pPr>", "<w:pPr><w:pageBreakBefore/>")
                    : paragraph(line);
            body.append(
                    isBeforeSignature(lines, at) || isHeading(line)
                            ? paragraph.replaceFirst("<w:pPr>", "<w:pPr><w:keepNext/>")
                            : paragraph);
        }
        return rows.isEmpty() ? body : body.append(table(rows)).append(plain("", ""));
    }

    /** A heading never stands last on a page. */
    private static boolean isHeading(String line) {
        return line.matches("[一二三四五六七八九十]+、.{1,24}") && !line.endsWith("。");
    }

    /** The issuer and the date never stand on a page of their own; a field alone may be many lines, which do not all go with them. */
    private static boolean isBeforeSignature(List<String> lines, int at) {
        return !lines.get(at).startsWith("署名")
                && !lines.get(at).matches("\\{\\{[^{}]*\\}\\}")
                && lines.subList(at, Math.min(lines.size(), at + 3)).stream().anyMatch(line -> line.startsWith("署名"));
    }

    private static String paragraph(String line) {
        var cut = line.indexOf(' ');
        var word = cut < 0 ? line : line.substring(0, cut);
        var rest = cut < 0 ? "" : line.substring(cut + 1).strip();
        return switch (word) {
            case "机关" ->
                made(
                        "<w:spacing w:before=\"0\" w:line=\"868\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                        font("方正小标宋简体") + RED + size(56),
                        rest);
            case "文号" -> made(RULE + "<w:jc w:val=\"center\"/>", "", rest);
            case "标题" ->
                made(
                        "<w:spacing w:before=\"579\" w:after=\"290\" w:line=\"680\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                        font("方正小标宋简体") + size(44),
                        rest);
            case "主送" -> plain("<w:jc w:val=\"left\"/>", rest);
            case "署名" ->
                made("<w:keepNext/><w:tabs><w:tab w:val=\"center\" w:pos=\"6475\"/></w:tabs>", "", "\t" + rest);
            case "日期" -> plain("<w:ind w:rightChars=\"400\" w:right=\"1264\"/><w:jc w:val=\"right\"/>", rest);
            case "附注" -> plain(INDENT, "（" + rest + "）");
            case "抄送" -> made(FOOT.formatted(""), size(28), "抄送：" + rest);
            case "印发" -> printed(rest.split("\\|", 2));
            default -> text(line);
        };
    }

    private static final String INDENT = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>";
    private static final String RULE =
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"10\" w:color=\"FF0000\"/></w:pBdr>";

    /**
     * 版记 (7.4): the lines of one frame that lies on the last line of the page's text, rules of 0.35 mm around it. Its lines agree in
     * borders and indents: Word draws one box around them only then, and LibreOffice draws none otherwise. So the rule within is a
     * line of its own (two tabs: the indent is itself a stop), and a line after the frame holds it to its page.
     */
    private static final String FOOT =
            ("<w:framePr w:w=\"%d\" w:wrap=\"notBeside\" w:vAnchor=\"margin\" w:hAnchor=\"margin\" w:xAlign=\"left\""
                            + " w:yAlign=\"bottom\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/>"
                            + "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                            + "<w:tabs><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs>%%s"
                            + "<w:ind w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"/>")
                    .formatted(OfficialPaper.WIDTH, OfficialPaper.WIDTH - 280);

    private static String printed(String[] parts) {
        var low = "<w:spacing w:line=\"60\" w:lineRule=\"exact\"/>";
        return "<w:p><w:pPr>" + FOOT.formatted(low) + "</w:pPr><w:r><w:rPr>" + size(8)
                + "<w:u w:val=\"single\"/></w:rPr><w:tab/><w:tab/></w:r></w:p><w:p><w:pPr>" + FOOT.formatted("")
                + "</w:pPr>"
                + run(size(28), parts[0].strip()) + run(size(28), "\t" + parts[parts.length - 1].strip() + "印发")
                + "</w:p>"
                + plain(low, "");
    }

    private static String text(String line) {
        if (line.isEmpty()) {
            return plain("", "");
        }
        if (line.matches("[一二三四五六七八九十]{1,3}、.*")) {
            return made(INDENT, font("黑体"), line);
        }
        return line.matches("（[一二三四五六七八九十]{1,3}）.*") ? made(INDENT, font("楷体_GB2312"), line) : plain(INDENT, line);
    }

    private static String plain(String properties, String text) {
        return made(properties, "", text);
    }

    /** The properties in the order of the schema: Word refuses a file where they come otherwise. */
    private static String made(String properties, String looks, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(looks, text) + "</w:p>";
    }

    private static String run(String looks, String text) {
        var tab = text.startsWith("\t") ? "<w:tab/>" : "";
        return text.isEmpty()
                ? ""
                : "<w:r><w:rPr>" + looks + "</w:rPr>" + tab + "<w:t xml:space=\"preserve\">" + escaped(text.strip())
                        + "</w:t></w:r>";
    }

    /** Two columns: a narrow label and its value; four: the same twice; one: the whole width. */
    private static String row(String line) {
        var cells = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length())
                .split("\\|", -1);
        var label = OfficialPaper.WIDTH * LABEL / 100;
        var made = new StringBuilder(
                "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"579\" w:hRule=\"atLeast\"/></w:trPr>");
        for (var at = 0; at < cells.length; at++) {
            var last = at == cells.length - 1;
            var wide = cells.length == 1 || cells.length == 2 && last;
            var width = cells.length == 1
                    ? OfficialPaper.WIDTH
                    : at % 2 == 0
                            ? label
                            : cells.length == 2 ? OfficialPaper.WIDTH - label : OfficialPaper.WIDTH / 2 - label;
            made.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
            made.append(wide ? "<w:gridSpan w:val=\"" + (cells.length == 1 ? 4 : 3) + "\"/>" : "");
            made.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
            made.append(made(
                    "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"400\" w:lineRule=\"exact\"/><w:jc w:val=\""
                            + (at % 2 == 0 ? "center" : "left") + "\"/>",
                    size(28),
                    cells[at].strip()));
            made.append("</w:tc>");
        }
        return made.append("</w:tr>").toString();
    }

    private static String table(CharSequence rows) {
        var label = OfficialPaper.WIDTH * LABEL / 100;
        var value = OfficialPaper.WIDTH / 2 - label;
        var edge = new StringBuilder();
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            edge.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        return "<w:tbl><w:tblPr><w:tblW w:w=\"" + OfficialPaper.WIDTH + "\" w:type=\"dxa\"/><w:tblBorders>" + edge
                + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
                + ("<w:gridCol w:w=\"" + label + "\"/><w:gridCol w:w=\"" + value + "\"/>").repeat(2)
                + "</w:tblGrid>" + rows + "</w:tbl>";
    }

    static String font(String name) {
        return "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>".formatted(name);
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

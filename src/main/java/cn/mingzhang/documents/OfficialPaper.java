package cn.mingzhang.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 公文格式, GB/T 9704-2012: makes a .docx of plain lines, so that the forms that come with the application are read and reviewed
 * as text. A4; 天头 37 mm, 订口 28 mm, 版心 156 x 225 mm; 22 lines of 28 characters; title 2号小标宋, text 3号仿宋; page number
 * {@code — 1 —} in 4号宋体, outside. Fonts are named; where one is not installed the program takes the one named as its stand-in.
 *
 * <p>The lines: see {@link PaperLines}.
 */
final class OfficialPaper {
    /** Twentieths of a point, as Word counts: 1 mm is 56.7. */
    static final int TOP = 2098; // 37 mm

    static final int LEFT = 1588; // 28 mm
    static final int RIGHT = 1474; // 210 - 28 - 156 mm
    static final int BOTTOM = 1984; // 297 - 37 - 225 mm
    static final int LINE = 579; // 225 mm / 22
    static final int WIDTH = 11906 - LEFT - RIGHT;
    /** 28 characters of 16 pt want 158 mm: each gives way by a quarter of a point. Said of the characters, not of a grid, which every program reads in its own way. */
    private static final int CHARACTER = -5;

    private static final int FOOTER = 1304; // 7 mm below the text

    private OfficialPaper() {}

    static byte[] of(String code) {
        try (var in = OfficialPaper.class.getResourceAsStream("/documents/" + code + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no form " + code);
            }
            return of(PaperLines.body(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] of(CharSequence body) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", ROOT);
        parts.put("word/_rels/document.xml.rels", RELATIONS);
        parts.put("word/document.xml", document(body));
        parts.put("word/styles.xml", STYLES);
        parts.put("word/settings.xml", SETTINGS);
        parts.put("word/fontTable.xml", FONTS);
        parts.put("word/footer1.xml", footer("right", "w:rightChars=\"100\" w:right=\"280\""));
        parts.put("word/footer2.xml", footer("left", "w:leftChars=\"100\" w:left=\"280\""));
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(1_609_459_200_000L); // the same bytes for the same form
                zip.putNextEntry(entry);
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String document(CharSequence body) {
        return """
                <w:document xmlns:w="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>%s\
                <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
                <w:pgSz w:w="11906" w:h="16838"/>\
                <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="851" w:footer="%d" w:gutter="0"/>\
                <w:docGrid w:type="lines" w:linePitch="%d"/></w:sectPr></w:body></w:document>""".formatted(PaperLines.W, body, TOP, RIGHT, BOTTOM, LEFT, FOOTER, LINE);
    }

    /** Odd pages have it at the right, even pages at the left, one character in. */
    private static String footer(String side, String indent) {
        var run = "<w:r><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr>";
        return """
                <w:ftr xmlns:w="%s"><w:p><w:pPr><w:snapToGrid w:val="0"/><w:ind %s/><w:jc w:val="%s"/></w:pPr>\
                %s<w:t xml:space="preserve">— </w:t></w:r>%s<w:fldChar w:fldCharType="begin"/></w:r>\
                %s<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>%s<w:fldChar w:fldCharType="separate"/></w:r>\
                %s<w:t>1</w:t></w:r>%s<w:fldChar w:fldCharType="end"/></w:r>%s<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>""".formatted(PaperLines.W, indent, side, run, run, run, run, run, run, run);
    }

    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
            <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>\
            <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>""";

    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String ROOT = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>""".formatted(KIND);

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%1$sstyles" Target="styles.xml"/><Relationship Id="rId2" Type="%1$ssettings" Target="settings.xml"/>\
            <Relationship Id="rId3" Type="%1$sfontTable" Target="fontTable.xml"/>\
            <Relationship Id="rId4" Type="%1$sfooter" Target="footer1.xml"/><Relationship Id="rId5" Type="%1$sfooter" Target="footer2.xml"/></Relationships>""".formatted(KIND);

    private static final String STYLES = """
            <w:styles xmlns:w="%1$s"><w:docDefaults><w:rPrDefault><w:rPr>%2$s<w:spacing w:val="%4$d"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>\
            <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="%3$d" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>\
            </w:styles>""".formatted(PaperLines.W, PaperLines.font("仿宋_GB2312"), LINE, CHARACTER);

    private static final String SETTINGS = """
            <w:settings xmlns:w="%s"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/>\
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>""".formatted(PaperLines.W);

    /** The stand-ins: what a computer without the official fonts has. */
    private static final String FONTS = """
            <w:fonts xmlns:w="%s">\
            <w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,小标宋,宋体,SimSun,Noto Serif CJK SC"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>\
            <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,华文仿宋,Noto Serif CJK SC"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>\
            <w:font w:name="楷体_GB2312"><w:altName w:val="楷体,KaiTi,华文楷体,Noto Serif CJK SC"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>\
            <w:font w:name="黑体"><w:altName w:val="SimHei,Noto Sans CJK SC"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>\
            <w:font w:name="宋体"><w:altName w:val="SimSun,Noto Serif CJK SC"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font></w:fonts>""".formatted(PaperLines.W);
}

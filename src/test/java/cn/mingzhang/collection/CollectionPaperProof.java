package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.LibreOffice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each paper as LibreOffice lays it out, measured against GB/T 9704-2012. */
@Tag("proof")
class CollectionPaperProof {
    private static final double POINT = 25.4 / 72;
    private static final Pattern LINE =
            Pattern.compile("<line xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">");
    private static final Pattern FONT = Pattern.compile("w:eastAsia=\"([^\"]*[^\\x00-\\x7f][^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("<word[^>]*>([^<]*)</word>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("GB/T 9704-2012：A4，天头37毫米，订口28毫米，版心156×225毫米；不留空标记；页码一字线")
    void thePaperIsLaidOutByTheStandard(CollectionPaper paper) throws Exception {
        var docx = folder.resolve(paper.code() + ".docx");
        Files.write(docx, DocumentForm.read(paper.standard()).fill(paper.samples()));
        var pdf = LibreOffice.boxes(LibreOffice.pdf(docx));
        var words = new StringBuilder();
        var word = WORD.matcher(pdf);
        while (word.find()) {
            words.append(word.group(1));
        }
        assertThat(words).doesNotContain("{{").doesNotContain("}}").contains("—");
        assertThat(pdf).contains("<page width=\"595.3", "height=\"841.");
        assertThat(pdf.split("<page ").length - 1).as("页数").isBetween(1, 3);
        var left = 1000.0;
        var right = 0.0;
        var top = 1000.0;
        var line = LINE.matcher(pdf);
        while (line.find()) {
            left = Math.min(left, Double.parseDouble(line.group(1)));
            right = Math.max(right, Double.parseDouble(line.group(3)));
            top = Math.min(top, Double.parseDouble(line.group(2)));
        }
        assertThat(left * POINT).as("订口").isCloseTo(28, within(3.0)).isGreaterThan(27);
        assertThat(right * POINT).as("版心右边缘").isLessThan(28 + 156 + 6.0);
        assertThat(top * POINT).as("天头").isBetween(36.0, 60.0);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("版心、字体写在文件里：每种字体有名、有替代；除页码以外没有域，WPS 照样保留")
    void theFileItselfSaysSo(CollectionPaper paper) throws IOException {
        mustBeOfficial(DocumentForm.read(paper.standard()).fill(paper.samples()));
    }

    @Test
    @DisplayName("查得出：改了天头、用了没有替代的字体、带了控件的，都不合格")
    void whatIsNotOfficialIsCaught() throws IOException {
        var good = DocumentForm.read(CollectionPaper.URGING_NOTICE.standard())
                .fill(CollectionPaper.URGING_NOTICE.samples());
        mustBeOfficial(good);
        for (var wrong : new String[][] {
            {"w:top=\"2098\"", "w:top=\"1440\""},
            {"方正小标宋简体", "微软雅黑"},
            {"</w:body>", "<w:sdt/></w:body>"},
            {"达州市通达置业有限公司", "{{缴费单位}}"}
        }) {
            var bad = replaced(good, wrong[0], wrong[1]);
            assertThatThrownBy(() -> mustBeOfficial(bad)).as(wrong[1]).isInstanceOf(AssertionError.class);
        }
    }

    private static void mustBeOfficial(byte[] docx) throws IOException {
        var parts = parts(docx);
        var document = parts.get("word/document.xml");
        assertThat(document)
                .contains("w:w=\"11906\"", "w:h=\"16838\"")
                .contains("w:top=\"2098\"", "w:left=\"1588\"", "w:right=\"1474\"", "w:bottom=\"1984\"")
                .doesNotContain("<w:sdt", "instrText", "fldSimple", "{{", "}}");
        var table = parts.get("word/fontTable.xml");
        for (var part : List.of("word/document.xml", "word/styles.xml", "word/footer1.xml", "word/footer2.xml")) {
            var named = FONT.matcher(parts.get(part));
            while (named.find()) {
                assertThat(table)
                        .as("%s in %s", named.group(1), part)
                        .contains("<w:font w:name=\"" + named.group(1) + "\"><w:altName ");
            }
        }
        assertThat(parts.get("word/styles.xml")).contains("仿宋_GB2312").contains("<w:sz w:val=\"32\"/>");
        assertThat(parts.get("word/footer1.xml")).contains(" PAGE ");
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] replaced(byte[] docx, String before, String after) throws IOException {
        var out = new ByteArrayOutputStream();
        var found = false;
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts(docx).entrySet()) {
                var changed = part.getKey().equals("word/document.xml")
                        ? part.getValue().replace(before, after)
                        : part.getValue();
                found |= !changed.equals(part.getValue());
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(changed.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertThat(found).as(before).isTrue();
        return out.toByteArray();
    }
}

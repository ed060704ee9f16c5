package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.LibreOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each paper as LibreOffice lays it out, measured against GB/T 9704-2012. */
@Tag("proof")
class CollectionPaperProof {
    private static final double POINT = 25.4 / 72;
    private static final Pattern LINE =
            Pattern.compile("<line xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">");
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
}

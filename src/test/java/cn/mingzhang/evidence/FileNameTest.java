package cn.mingzhang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("批复.pdf", "批复.pdf"),
                arguments("../../etc/passwd", "passwd"),
                arguments("..\\..\\windows\\win.ini", "win.ini"),
                arguments("C:\\我的文档\\照片.jpg", "照片.jpg"),
                arguments("a\u0000b.pdf", "ab.pdf"),
                arguments("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"),
                arguments("fdp.\u202egpj.exe", "fdp.gpj.exe"),
                arguments("零\u200b宽.pdf", "零宽.pdf"),
                arguments("<b>粗<b>.pdf", "_b_粗_b_.pdf"),
                arguments("\"引号\"?*|.pdf", "_引号____.pdf"),
                arguments(".htaccess", "htaccess"),
                arguments("...", "file"),
                arguments("", "file"),
                arguments("con.pdf", "_con.pdf"),
                arguments("LPT1", "_LPT1"),
                arguments("e\u0301.pdf", "\u00e9.pdf"),
                arguments("%2e%2e%2fa.pdf", "%2e%2e%2fa.pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAreCleaned(String uploaded, String clean) {
        assertThat(FileName.clean(uploaded)).isEqualTo(clean);
    }

    @Test
    void longNamesKeepTheirEndingAndWholeCharacters() {
        var name = FileName.clean("字".repeat(10_000) + ".pdf");
        assertThat(name).hasSize(200).endsWith("字.pdf");
        assertThat(FileName.clean("😀".repeat(300) + ".pdf"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("😀.pdf");
        assertThat(FileName.clean("a." + "b".repeat(300))).hasSize(200);
        assertThat(FileName.clean("\ud800a.pdf")).isEqualTo("a.pdf");
    }

    @Test
    void namesInAZipAreUniqueAndFitAnyDisk() {
        var zip = new Bundle(null);
        assertThat(zip.nameFor("a.jpg")).isEqualTo("a.jpg");
        assertThat(zip.nameFor("A.JPG")).isEqualTo("A (2).JPG");
        assertThat(zip.nameFor("a.jpg")).isEqualTo("a (3).jpg");
        assertThat(zip.nameFor("../../a.png")).isEqualTo("a.png");
        var longest = zip.nameFor("字".repeat(196) + ".pdf");
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(240);
        assertThat(longest).endsWith("字.pdf");
    }
}

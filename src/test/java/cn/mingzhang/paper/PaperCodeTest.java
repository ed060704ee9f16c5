package cn.mingzhang.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("签批单编码")
class PaperCodeTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    @Test
    void itIsReadAsItIsWritten() {
        IntStream.range(0, 500)
                .mapToObj(n -> PaperCode.of("2021-0041|7|SIGN_OFF|12|" + n))
                .forEach(code -> {
                    assertThat(code).matches("[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}");
                    assertThat(PaperCode.read(code)).contains(code);
                });
    }

    @Test
    @DisplayName("大小写、空格、连字符怎么写都读得出")
    void howItIsTypedDoesNotMatter() {
        var code = PaperCode.of("x");
        assertThat(PaperCode.read(" " + code.toLowerCase().replace("-", " ") + " "))
                .contains(code);
        assertThat(PaperCode.read(code.replace("-", "－"))).contains(code);
        assertThat(PaperCode.read(code.replace("-", ""))).contains(code);
    }

    @Test
    @DisplayName("错一个字符、颠倒两个字符，都不会成为别的编码")
    void oneWrongOrTwoSwappedAreNoCode() {
        for (var n = 0; n < 50; n++) {
            var plain = PaperCode.of("problem " + n).replace("-", "");
            for (var place = 0; place < plain.length(); place++) {
                for (var letter : ALPHABET.toCharArray()) {
                    if (letter != plain.charAt(place)) {
                        assertNoCode(plain.substring(0, place) + letter + plain.substring(place + 1));
                    }
                }
                for (var other = place + 1; other < plain.length(); other++) {
                    if (plain.charAt(place) != plain.charAt(other)) {
                        var swapped = new StringBuilder(plain);
                        swapped.setCharAt(place, plain.charAt(other));
                        swapped.setCharAt(other, plain.charAt(place));
                        assertNoCode(swapped.toString());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7Q4", "K7Q4-2MXRR", "0O1I-UUUU", "签批单编码签批单", "'; DROP TABLE"})
    void nonsenseIsNoCode(String typed) {
        assertNoCode(typed);
    }

    private static void assertNoCode(String typed) {
        assertThat(PaperCode.read(typed)).as(typed).isEmpty();
    }
}

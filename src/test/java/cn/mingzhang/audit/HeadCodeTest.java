package cn.mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("链头码：便于印在纸上、念给人听")
class HeadCodeTest {

    @Test
    void itIsTheFirstFiftyBitsInCrockfordsLetters() {
        var digest = HexFormat.of().parseHex("ffffffffffffc0" + "00".repeat(25));
        assertThat(HeadCode.of(12, digest)).hasToString("12-ZZZZZ-ZZZZZ");
        assertThat(HeadCode.of(1, HexFormat.of().parseHex("08864298" + "00".repeat(28))))
                .hasToString("1-12345-60000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12-A1C0E-FGHJK", " 12-a1c0e-fghjk ", "12-AiCoE-FGHJK", "12 - ALC0E FGHJK", "12-A1C0EFGHJK"})
    void whatIsTypedIsUnderstood(String typed) {
        assertThat(HeadCode.typed(typed)).contains(new HeadCode(12, "A1C0EFGHJK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12-ABCDE", "x-ABCDE-FGHJK", "12-ABCDE-FGHJU", "12-ABCDE-FGHJKM", "一二"})
    void nonsenseIsNot(String typed) {
        assertThat(HeadCode.typed(typed)).isEmpty();
    }
}

package cn.mingzhang.gate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("动态码")
class TimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest(name = "RFC 6238, {0} s: {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandard(long seconds, String code) {
        assertThat(TimeCode.code(SECRET, TimeCode.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("前后各容一步，再远不认")
    void aClockMayBeHalfAMinuteWrong() {
        var now = Instant.ofEpochSecond(1_700_000_000);
        var step = TimeCode.step(now);
        for (int beside = -1; beside <= 1; beside++) {
            assertThat(TimeCode.stepOf(SECRET, TimeCode.code(SECRET, step + beside, 6), now))
                    .hasValue(step + beside);
        }
        assertThat(TimeCode.stepOf(SECRET, TimeCode.code(SECRET, step + 2, 6), now))
                .isEmpty();
        assertThat(TimeCode.stepOf(SECRET, TimeCode.code(SECRET, step - 2, 6), now))
                .isEmpty();
        assertThat(TimeCode.stepOf(SECRET, "", now)).isEmpty();
    }

    @Test
    void theSecretIsWrittenAsEveryApplicationReadsIt() {
        assertThat(TimeCode.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TimeCode.base32("f".getBytes(US_ASCII))).isEqualTo("MY");
        assertThat(TimeCode.newSecret()).hasSize(20);
    }
}

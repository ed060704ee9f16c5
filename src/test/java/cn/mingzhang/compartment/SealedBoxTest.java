package cn.mingzhang.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("密封件：谁都能封，有私钥的才能开")
class SealedBoxTest {
    private static final byte[] SECRET = new byte[32];
    private static final byte[] OTHER = new byte[32];
    private static final byte[] TEXT = "某年某月在某小区".getBytes(UTF_8);

    static {
        Arrays.fill(SECRET, (byte) 7);
        Arrays.fill(OTHER, (byte) 8);
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsOwnKeyOpensItAtItsOwnPlace(BoxAlgorithm algorithm) {
        var key = SealedBox.publicKey(algorithm.id, "k1", SECRET);
        var box = SealedBox.seal(key, TEXT, "here");
        assertThat(SealedBox.open(box, id -> id.equals("k1") ? SECRET : OTHER, "here"))
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> SealedBox.open(box, id -> OTHER, "here")).isInstanceOf(Algorithm.Unreadable.class);
        assertThatThrownBy(() -> SealedBox.open(box, id -> SECRET, "there")).isInstanceOf(Algorithm.Unreadable.class);
        assertThat(SealedBox.seal(key, TEXT, "here"))
                .as("equal texts never look equal")
                .isNotEqualTo(box);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAlteredAnywhereDoesNotOpen(BoxAlgorithm algorithm) {
        var box = SealedBox.seal(SealedBox.publicKey(algorithm.id, "k1", SECRET), TEXT, "here");
        for (int at = 0; at < box.length; at++) {
            var altered = box.clone();
            altered[at] ^= 1;
            // The name of the key is only a hint which one to try.
            if (!isNameOfKey(at, algorithm)) {
                assertThatThrownBy(() -> SealedBox.open(altered, id -> SECRET, "here"))
                        .as("byte " + at)
                        .isInstanceOf(Algorithm.Unreadable.class);
            }
        }
        assertThatThrownBy(() -> SealedBox.open(Arrays.copyOf(box, 20), id -> SECRET, "here"))
                .isInstanceOf(Algorithm.Unreadable.class);
    }

    private static boolean isNameOfKey(int at, BoxAlgorithm algorithm) {
        var from = 4 + 2 + algorithm.id.length() + 2;
        return at >= from && at < from + 2;
    }
}

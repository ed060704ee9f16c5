package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.audit.Sealed;
import cn.mingzhang.problems.ProblemNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("立行立改抽签")
class DrawTest {
    private static final String DIGEST = "ab".repeat(32);

    @Test
    @DisplayName("任何人都能复算：printf '%s' '…:2026-0001' | sha256sum，前8位 0x5ce8601b 除以 10000 的余数")
    void anybodyComputesTheLotAgain() {
        var draw = Draw.of(new Sealed(7, DIGEST), new ProblemNumber("2026-0001"), 20);
        assertThat(draw.drawnFrom()).isEqualTo(DIGEST + ":2026-0001");
        assertThat(draw.lot()).isEqualTo(2827);
    }

    @Test
    void theShareIsKept() {
        assertThat(drawn(0)).isZero();
        assertThat(drawn(100)).isEqualTo(10_000);
        assertThat(drawn(20)).isBetween(1_850L, 2_150L);
    }

    @Test
    @DisplayName("区块不同，签号不同：签批之前不可预知")
    void anotherBlockIsAnotherLot() {
        var number = new ProblemNumber("2026-0001");
        var lots = IntStream.range(0, 100)
                .map(n ->
                        Draw.of(new Sealed(n, "%064x".formatted(n)), number, 20).lot())
                .distinct();
        assertThat(lots.count()).isGreaterThan(95);
    }

    private static long drawn(int percent) {
        return IntStream.range(0, 10_000)
                .mapToObj(n -> Draw.of(new Sealed(n, "%064x".formatted(n)), new ProblemNumber("2026-0001"), percent))
                .filter(Draw::isDrawn)
                .count();
    }
}

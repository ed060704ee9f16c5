package cn.mingzhang.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.matching.Answers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("比对结果与埋设的真相")
class PlantedTruthTest {
    private static final int ROWS = Integer.getInteger("bench.rows", 5_000);

    @Test
    @DisplayName("遗漏几乎都找到，自动的几乎不错，其余等人认定")
    void whatWasPlantedIsFound() {
        var world = new World(ROWS, ROWS, 7);
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        var begun = threads.getCurrentThreadCpuTime();
        var comparison =
                new Comparison(world.permits, world.register, Answers.NONE, World.obligation(), World.parameters());
        var outcome = comparison.run(done -> {});
        var measured = Measured.of(world, comparison, outcome);
        System.out.println(measured.told()
                + " in %.1f s of processor".formatted((threads.getCurrentThreadCpuTime() - begun) / 1e9)
                + outcome.passes());
        assertThat(measured.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.falseShare()).isLessThanOrEqualTo(0.01);
    }
}

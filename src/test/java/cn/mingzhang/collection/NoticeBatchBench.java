package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.fees.FeeRoad;
import java.util.EnumMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code -Dbench.notices} (500) payment notices by one signature: number, docx, entry, trail and result for each. */
@CommittedTest
@Tag("bench")
class NoticeBatchBench {
    private static final int NOTICES = Integer.getInteger("bench.notices", 500);

    @Autowired
    private FeeRoad road;

    @Autowired
    private NoticeWork work;

    @Autowired
    private NoticeBatches batches;

    @Test
    @DisplayName("五百份缴费告知书一次签发")
    void soManyTake() {
        var projects = IntStream.range(0, NOTICES)
                .mapToObj(n -> {
                    var project = road.project("批量某苑" + n);
                    road.assessed(project, "1467");
                    return project;
                })
                .toList();
        var said = new EnumMap<Asked, String>(Asked.class);
        for (var asked : Asked.values()) {
            said.put(asked, "某某");
        }
        var before = System.nanoTime();
        var id = work.sign(Rung.PAYMENT_NOTICE, projects, road.today().plusDays(15), said, road.officer("feeclerk"));
        var took = (System.nanoTime() - before) / 1e9;
        System.out.printf("%,d notices issued in %.1f s, %.0f ms each%n", NOTICES, took, took * 1000 / NOTICES);
        assertThat(batches.find(id).orElseThrow().issued()).isEqualTo(NOTICES);
        assertThat(took).isLessThan(NOTICES * 0.1 + 10);
    }
}

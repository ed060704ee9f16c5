package cn.mingzhang.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
@DisplayName("五十人同时分配一笔收款：只分配一次")
class AllocatedOnceTest {
    private static final int CROWD = 50;

    @Autowired
    private FeeRoad road;

    @Autowired
    private ReceiptLedger books;

    @Autowired
    private Registry registry;

    @Test
    void fiftyAtOnceAllocateOnce() throws Exception {
        DemoCast.enter(registry);
        var project = road.project("同时分配的项目");
        road.assessed(project, "1000");
        var treasury = road.officer("treasury");
        var receipt = books.enter(
                new NewReceipt(
                        road.cityId(),
                        Voucher.TREASURY_ENTRY,
                        "同时-" + project,
                        road.today(),
                        Yuan.parse("100"),
                        "某公司",
                        NewReceipt.Source.HAND,
                        "",
                        null),
                treasury);
        var gate = new CyclicBarrier(CROWD);
        var pool = Executors.newFixedThreadPool(CROWD);
        try {
            Callable<Boolean> allocating = () -> {
                gate.await();
                try {
                    books.allocate(receipt.number(), project, Yuan.parse("100"), treasury);
                    return true;
                } catch (Unfit tooLate) {
                    return false;
                }
            };
            var done = 0;
            for (var answer : pool.invokeAll(
                    Stream.generate(() -> allocating).limit(CROWD).toList())) {
                done += answer.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        var after = books.seen(receipt.number(), treasury);
        assertThat(after.purse().free()).isEqualTo(Yuan.ZERO);
        assertThat(after.booked()).hasSize(1);
    }
}

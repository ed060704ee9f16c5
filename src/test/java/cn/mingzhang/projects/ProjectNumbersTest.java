package cn.mingzhang.projects;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Each thread commits for itself; what stays behind is the counter of a year that nobody uses. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ProjectNumbersTest {

    private static final int YEAR = 2987;

    @Autowired
    private ProjectNumbers numbers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @DisplayName("二十人同时登记，没有两个相同的登记号")
    void noNumberIsGivenTwice() throws InterruptedException {
        var given = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        var threads = IntStream.range(0, 20)
                .mapToObj(ignored -> new Thread(() -> given.add(next())))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join(30_000);
        }
        assertThat(given).hasSize(20).doesNotHaveDuplicates();
    }

    private String next() {
        return new TransactionTemplate(transactions)
                .execute(open -> numbers.next(YEAR).value());
    }
}

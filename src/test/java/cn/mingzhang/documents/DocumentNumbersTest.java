package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.refusals.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
@DisplayName("文号：一个机关代字一年一个序列，不重、不漏、不复用")
class DocumentNumbersTest {
    private static final Actor CLERK = new Actor(7, "clerk", "周雨水", "达州市人民防空办公室", "FEE_CLERK");
    private static final Subject MATTER = new Subject("trial", "T-1");
    private static final Instant NOW = Instant.parse("2021-12-31T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    @Autowired
    private DocumentNumbers numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private DocumentNumber draw(String agency, LocalDate dated) {
        return transaction.execute(status -> numbers.draw(agency, dated, "催缴通知书", MATTER, CLERK, NOW));
    }

    @Test
    @DisplayName("五十人同时取号：五十个号，从1到50，一个不少")
    void fiftyAtOnceDrawFiftyInARow() throws Exception {
        Set<Integer> drawn = new ConcurrentSkipListSet<>();
        var barrier = new CyclicBarrier(50);
        var pool = Executors.newFixedThreadPool(50);
        for (var at = 0; at < 50; at++) {
            pool.submit(() -> {
                barrier.await();
                return drawn.add(draw("并发试", DAY).ordinal());
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(drawn).isEqualTo(IntStream.rangeClosed(1, 50).boxed().collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("办理失败不占号：回滚后下一件仍是同一个号")
    void aDeedThatFailsLosesNoNumber() {
        var first = draw("回滚试", DAY);
        transaction.executeWithoutResult(status -> {
            numbers.draw("回滚试", DAY, "催缴通知书", MATTER, CLERK, NOW);
            status.setRollbackOnly();
        });
        assertThat(draw("回滚试", DAY).ordinal()).isEqualTo(first.ordinal() + 1);
    }

    @Test
    @DisplayName("年份取文件日期：元旦起重新从1号编")
    void theYearIsThatOfTheDocument() {
        assertThat(draw("跨年试", DAY)).hasToString("跨年试〔2021〕1号");
        assertThat(draw("跨年试", DAY.plusDays(1))).hasToString("跨年试〔2022〕1号");
        assertThat(draw("跨年试", DAY)).hasToString("跨年试〔2021〕2号");
    }

    @Test
    @DisplayName("期初文号：首次取号前登记一次，之后接着编")
    void anOpeningBalanceComesOnceAndFirst() {
        transaction.executeWithoutResult(status -> {
            numbers.open("期初试", 2021, 26, "2021年发文登记簿", CLERK, DAY, NOW);
            assertThat(draw("期初试", DAY).ordinal()).isEqualTo(27);
            assertThatThrownBy(() -> numbers.open("期初试", 2021, 40, "改一下", CLERK, DAY, NOW))
                    .isInstanceOf(Conflict.class);
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> numbers.open("期初试", 2021, 26, "2021年发文登记簿", CLERK, DAY, NOW))
                .as("the database lets in only what was entered and confirmed as opening balance")
                .hasMessageContaining("未经确认");
        draw("已编试", DAY);
        assertThatThrownBy(() -> numbers.open("已编试", 2021, 9, "补登", CLERK, DAY, NOW))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("作废：号码和理由留在登记簿里，不再使用")
    void aVoidNumberStaysWithItsReason() {
        var number = draw("作废试", DAY);
        numbers.voidNumber(number, "打印错误，重新制发", CLERK, DAY, NOW);
        assertThat(numbers.find(number)).hasValueSatisfying(drawn -> {
            assertThat(drawn.isVoid()).isTrue();
            assertThat(drawn.voidReason()).isEqualTo("打印错误，重新制发");
        });
        assertThat(draw("作废试", DAY).ordinal()).isEqualTo(number.ordinal() + 1);
        assertThatThrownBy(() -> numbers.voidNumber(number, "再废一次", CLERK, DAY, NOW))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("数据库也不让跳号、改号、删号")
    void theDatabaseRefusesTooItself() {
        draw("守护试", DAY);
        for (var forged : new String[] {
            "UPDATE document_series SET last = last + 2 WHERE agency = '守护试'",
            "UPDATE document_series SET last = last + 1 WHERE agency = '守护试'",
            "UPDATE document_series SET last = 0 WHERE agency = '守护试'",
            "DELETE FROM document_number WHERE agency = '守护试'",
            "UPDATE document_number SET title = '改' WHERE agency = '守护试'",
            "INSERT INTO document_number SELECT agency, year, 9, title, subject_kind, subject_number, dated_on, officer_id, officer_name, officer_unit, recorded_at FROM document_number WHERE agency = '守护试'",
        }) {
            assertThatThrownBy(() -> sql.sql(forged).update()).as(forged).isInstanceOf(DataAccessException.class);
        }
        assertThat(numbers.last("守护试", 2021)).isEqualTo(1);
    }
}

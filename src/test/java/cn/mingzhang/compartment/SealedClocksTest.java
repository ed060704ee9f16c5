package cn.mingzhang.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.clues.Registrar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("期限任务：不是任何人，只得知期限")
class SealedClocksTest {
    @Autowired
    private Registrar registrar;

    @Autowired
    private SealedClocks clocks;

    @Autowired
    private Compartment compartment;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate transaction;
    private String clue;

    @BeforeEach
    void oneClueWithATransfer() {
        transaction = new TransactionTemplate(transactions);
        clue = registrar.register();
        registrar.handOver(registrar.register());
    }

    private List<SealedClocks.Clock> overdue(int months) {
        return transaction.execute(status -> compartment.asService(
                service -> SealedClocks.clocks(service, clock.today().plusMonths(months))));
    }

    @Test
    @DisplayName("看不到任何一张表的任何一行，只得知已过的期限")
    void theServiceSeesDueDatesOnly() {
        var tables = sql.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'sealed'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(15);
        for (var table : tables) {
            var mayAsk = transaction.execute(status -> compartment.asService(service -> service.sql(
                            "SELECT has_table_privilege('mingzhang_sealed', 'sealed.' || :table, 'SELECT')")
                    .param("table", table)
                    .query(Boolean.class)
                    .single()));
            if (!mayAsk) {
                continue;
            }
            var rows = transaction.execute(
                    status -> compartment.asService(service -> service.sql("SELECT count(*) FROM sealed." + table)
                            .query(Long.class)
                            .single()));
            assertThat(rows).as(table).isZero();
        }
        assertThat(overdue(0)).isEmpty();
        assertThat(overdue(2)).isNotEmpty().allMatch(due -> due.kind().equals("OPINION"));
        assertThatThrownBy(() -> transaction.execute(
                        status -> compartment.asService(service -> service.sql("SELECT count(*) FROM public.problem")
                                .query(Long.class)
                                .single())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("人员问不到期限任务的答案；任务也不能登记")
    void nobodyElseIsTold() {
        for (var login : List.of("keeper", "inspector", "head", "sysadmin", "auditor")) {
            var told = transaction.execute(status -> compartment.as(
                    registrar.officer(login),
                    inside -> inside.sql("SELECT count(*) FROM sealed.clocks(DATE '2999-01-01')")
                            .query(Long.class)
                            .single()));
            assertThat(told).as(login).isZero();
        }
        assertThatThrownBy(() -> sql.sql("SELECT count(*) FROM sealed.clocks(DATE '2999-01-01')")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> transaction.execute(status -> compartment.asService(service -> service.sql(
                                "INSERT INTO sealed.number_series (series, year, last) VALUES ('XS', 2999, 1)")
                        .update())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("每个期限记入该件留痕一次，链仍完好，日志不提")
    void eachClockIsNotedOnceInItsOwnTrail(CapturedOutput log) {
        assertThat(clocks.note()).as("nothing has run out").isZero();
        var later = clock.today().plusMonths(2);
        var now = OffsetDateTime.parse(later + "T01:05:00Z");
        var noted = transaction.execute(status -> compartment.asService(service -> {
            var due = SealedClocks.clocks(service, later);
            assertThat(due).isNotEmpty();
            return due.stream()
                    .map(one -> note(service, one, later, now) + " " + note(service, one, later, now))
                    .toList();
        }));
        assertThat(noted).isNotEmpty().allMatch("true false"::equals);
        var said = transaction.execute(status -> compartment.as(
                registrar.officer("keeper"),
                inside -> inside.sql(
                                "SELECT deed FROM sealed.trail_entry WHERE subject_number = :clue AND actor_id = 0")
                        .param("clue", clue)
                        .query(String.class)
                        .list()));
        assertThat(said).containsExactly("CLOCK_OPINION_OVERDUE");
        assertThat(sql.sql("SELECT sealed_trail_verifies()")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(log.getAll()).doesNotContain(clue, "OPINION_OVERDUE");
    }

    private static boolean note(
            Compartment.Service service, SealedClocks.Clock due, java.time.LocalDate day, OffsetDateTime now) {
        return service.sql("SELECT sealed.note_clock(:kind, :id, :day, :now, :now)")
                .param("kind", due.kind())
                .param("id", due.id())
                .param("day", day)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    @Test
    @DisplayName("没有一个定时任务以人员身份进舱")
    void noJobEntersInSomebodysName() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/cn/mingzhang"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("@Scheduled") || source.contains("Rounds.")) {
                    assertThat(source)
                            .as(file.toString())
                            .doesNotContain("compartment.as(", "compartment.visit(", "ClueDesk", "TransferDesk");
                }
            }
        }
    }
}

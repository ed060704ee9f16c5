package cn.mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DemoTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is read from the files themselves, any other day from what is dated: two ways to the same ledger. */
@DemoTest
class StandingTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Reckoning reckoning;

    @Autowired
    private RegisterReckoning registers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theShortWayOfTodayLeadsWhereTheLongOneLeads() {
        var tomorrow = clock.today().plusDays(1);
        var now = new Standing(clock.today(), Known.NOW, Scope.EVERYTHING, clock.today());
        var then = new Standing(clock.today(), Known.NOW, Scope.EVERYTHING, tomorrow);
        assertThat(ledger(now.numbered("")))
                .hasSizeGreaterThan(80)
                .isEqualTo(ledger(then.numbered("")))
                .isEqualTo(ledger(then.numbered("p.id > 0")));
    }

    @Test
    @DisplayName("今天的指标由计数得出，与逐件清点一致")
    void whatTheTallySaysOfTodayIsWhatTheFilesSay() {
        var units = sql.sql("SELECT id FROM unit WHERE kind = 'CIVIL_DEFENSE'")
                .query(Long.class)
                .list();
        for (var scope : List.of(Scope.EVERYTHING, Scope.of(Set.of(units.get(0))), Scope.of(Set.copyOf(units)))) {
            var read = reckoning.values(clock.today(), Known.NOW, scope);
            var reread = new Reckoning(sql, tomorrow()).values(clock.today(), Known.NOW, scope);
            assertThat(read).as(scope.toString()).isEqualTo(reread);
            Figure.ofLedger()
                    .forEach(figure -> assertThat(
                                    reckoning.count(figure, clock.today(), Known.NOW, scope, Reckoning.Part.ALL))
                            .as(figure.code())
                            .isEqualTo(read.get(figure)));
        }
    }

    @Test
    @DisplayName("补录改变“现在所知”，不改变“当时所知”")
    void aLateEntryChangesNowAndNotThen() {
        var day = LocalDate.of(2020, 7, 31);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var before = values(day, Known.NOW);
            assertThat(values(day, Known.THEN)).isEqualTo(before);
            late(day.minusDays(3));
            var more = new EnumMap<>(before);
            for (var figure : List.of(Figure.LEDGER_RECTIFIED, Figure.PROBLEMS_RECTIFIED, Figure.PROCUREMENTS_YEAR)) {
                more.merge(figure, 1L, Long::sum);
            }
            more.merge(Figure.UNLAWFUL_APPROVAL_REMAINING, -1L, Long::sum);
            assertThat(values(day, Known.NOW)).isEqualTo(more);
            assertThat(values(day, Known.THEN)).isEqualTo(before);
        });
    }

    /** Entered today of a day long past: a confirmed status, and a procurement. */
    private void late(LocalDate day) {
        sql.sql("""
                        INSERT INTO problem_status (problem_id, status, reason, confirmed, happened_on, officer_id, officer_name, recorded_at)
                        SELECT p.id, 'RECTIFIED', '', true, :day, (SELECT min(o.id) FROM officer o), '补录', :now FROM problem p
                         WHERE p.campaign_year = 2020 AND p.class_group = 'AP' AND p.served_on < :day AND NOT EXISTS (SELECT 1 FROM problem_status t
                               WHERE t.problem_id = p.id AND t.confirmed AND (t.happened_on > :day OR t.status = 'RECTIFIED') AND t.happened_on <= :day + 3) ORDER BY p.id LIMIT 1
                        """)
                .param("day", day)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
                        INSERT INTO procurement (number, title, unit_id, category, method, bidders, happened_on, version, recorded_at)
                        SELECT 'CG-2020-9999', '补录', min(c.unit_id), 'GOODS', 'INQUIRY', '{}', :day, 0, :now FROM procurement c
                        """)
                .param("day", day)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<Figure, Long> values(LocalDate day, Known known) {
        var values = new EnumMap<Figure, Long>(Figure.class);
        values.putAll(reckoning.values(day, known, Scope.EVERYTHING));
        values.putAll(registers.values(List.of(Figure.values()), day, known, Scope.EVERYTHING));
        return values;
    }

    /** By whose reckoning today is a day of the past. */
    private OfficeClock tomorrow() {
        return () -> clock.now().plus(Duration.ofDays(1));
    }

    private List<Map<String, Object>> ledger(String standing) {
        return sql.sql("SELECT number, stage, status, unit, project_rectified FROM "
                        + Standing.ofProjects("(" + standing + ")") + " ORDER BY number")
                .params(Standing.parameters(clock.today(), Scope.EVERYTHING))
                .query()
                .listOfRows();
    }
}

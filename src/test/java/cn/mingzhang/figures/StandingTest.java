package cn.mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DemoTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is read from the files themselves, any other day from what is dated: two ways to the same ledger. */
@DemoTest
class StandingTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Reckoning reckoning;

    @Test
    void theShortWayOfTodayLeadsWhereTheLongOneLeads() {
        var tomorrow = clock.today().plusDays(1);
        var now = new Standing(clock.today(), Scope.EVERYTHING, clock.today());
        var then = new Standing(clock.today(), Scope.EVERYTHING, tomorrow);
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
            var read = reckoning.values(clock.today(), scope);
            var reread = new Reckoning(sql, tomorrow()).values(clock.today(), scope);
            assertThat(read).as(scope.toString()).isEqualTo(reread);
            for (var figure : Figure.values()) {
                assertThat(reckoning.count(figure, clock.today(), scope, Reckoning.Part.ALL))
                        .as(figure.code())
                        .isEqualTo(read.get(figure));
            }
        }
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

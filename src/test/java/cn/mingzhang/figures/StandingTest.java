package cn.mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DemoTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Scope;
import java.util.List;
import java.util.Map;
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

    @Test
    void theShortWayOfTodayLeadsWhereTheLongOneLeads() {
        assertThat(ledger(true)).hasSizeGreaterThan(80).isEqualTo(ledger(false));
    }

    private List<Map<String, Object>> ledger(boolean now) {
        return sql.sql("SELECT number, stage, status, project_rectified, unit FROM "
                        + Standing.sql(Scope.EVERYTHING, now) + " ORDER BY number")
                .params(Standing.parameters(clock.today(), Scope.EVERYTHING))
                .query()
                .listOfRows();
    }
}

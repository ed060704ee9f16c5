package cn.mingzhang.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Registry;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** {@link OldLedgerTest} with {@code -Dledger.rows} (50,000) rows, 37 of them refused, committed. */
@Tag("proof")
@CommittedTest
@TestPropertySource(properties = "mingzhang.downloads.rows=1000000")
@DisplayName("五万行的旧台账：三十七行不收、改好再传，导出传回没有一处不同")
class OldLedgerProof {
    private static final int ROWS = Integer.getInteger("ledger.rows", 50_000);
    private static final int REFUSED = 37;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void fiftyThousandRows() throws Exception {
        var unit = registry.unitByCode(DemoCast.COUNTY_OFFICE, clock.today())
                .orElseThrow()
                .name();
        var none = context.getMessage("projects.decision.NONE", null, Locale.SIMPLIFIED_CHINESE);
        var road = new OldLedgerRoad(new ImportDriver(mvc, context, "county"), unit, none, ROWS, REFUSED);
        var workbook = road.workbook();
        System.out.printf("[ledger] %d rows, %.1f MB%n", ROWS, workbook.length / 1e6);
        long job = timed("matched, two dry runs, applied", () -> road.bringIn(workbook));
        timed("37 handed back, mended, applied", () -> road.mendTheRefused(job));
        assertThat(sql.sql("SELECT count(*) FROM project WHERE name LIKE '竹阳新居%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(ROWS);
        timed("exported, sent back, no difference", () -> {
            road.sendBack();
            return 0L;
        });
    }

    private static long timed(String what, Callable<Long> work) throws Exception {
        long begun = System.nanoTime();
        long answer = work.call();
        System.out.printf("[ledger] %s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
        return answer;
    }
}

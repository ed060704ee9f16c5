package cn.mingzhang.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("比对规则：招标采购")
class ProcurementSideTest {
    @Autowired
    private ProcurementSide side;

    @Autowired
    private RuleData data;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private long unit;
    private int written;

    @BeforeEach
    void aUnit() {
        unit = Cast.of(registry, clock).unit(DemoCast.CITY_OFFICE).id();
    }

    private void bought(
            String category, String method, long yuan, @Nullable String winner, @Nullable String agency, String... by) {
        sql.sql("""
                        INSERT INTO procurement (number, title, unit_id, category, method, agency, bidders, winner, amount, happened_on, version,
                               recorded_at)
                        VALUES (:number, '人防工程采购', :unit, :category, :method, :agency, :by, :winner, :fen, date '2020-05-06', 0,
                               current_timestamp)
                        """)
                .param("number", "CG-2020-%04d".formatted(++written))
                .param("unit", unit)
                .param("category", category)
                .param("method", method)
                .param("agency", agency, java.sql.Types.VARCHAR)
                .param("by", by)
                .param("winner", winner, java.sql.Types.VARCHAR)
                .param("fen", yuan * 100)
                .update();
    }

    private List<String> found(Detection rule) {
        return side.compare(List.of(), List.of(), data.parameters(clock.today())).findings().stream()
                .filter(finding -> finding.rule() == rule && finding.unitId() == unit)
                .map(Finding::key)
                .toList();
    }

    @Test
    @DisplayName("PR-01 应招未招（必须招标的起点）：招了标的、不足起点的不是")
    void boughtWithoutATender() {
        bought("WORKS", "DIRECT", 4_000_000, null, null);
        bought("WORKS", "OPEN_TENDER", 9_000_000, null, null);
        bought("WORKS", "DIRECT", 3_999_999, null, null);
        bought("SERVICES", "SINGLE_SOURCE", 1_000_000, null, null);
        assertThat(found(Detection.PR_01)).containsExactly("PR-01 CG-2020-0001", "PR-01 CG-2020-0004");
    }

    @Test
    @DisplayName("PR-02 同一组投标人反复出现（问题类别 PR-02）：两次不算，换了人不算，先后不论")
    void theSameBiddersAgainAndAgain() {
        bought("GOODS", "INQUIRY", 1, null, null, "甲", "乙", "丙");
        bought("GOODS", "INQUIRY", 1, null, null, "丙", "甲", "乙");
        bought("GOODS", "INQUIRY", 1, null, null, "甲", "乙", "丁");
        assertThat(found(Detection.PR_02)).isEmpty();
        bought("GOODS", "INQUIRY", 1, null, null, "乙", "丙", "甲");
        assertThat(found(Detection.PR_02)).hasSize(1);
    }

    @Test
    @DisplayName("PR-04 代理或供应商集中于一家（问题类别 PR-04）：次数不足、占比不足的不是")
    void oneSupplierOfMost() {
        for (int n = 0; n < 4; n++) {
            bought("SERVICES", "DIRECT", 1, null, "某代理");
        }
        assertThat(found(Detection.PR_04)).as("four purchases").isEmpty();
        bought("SERVICES", "DIRECT", 1, null, "另一代理");
        assertThat(found(Detection.PR_04)).hasSize(1).first().asString().contains("agency 某代理");
        for (int n = 0; n < 3; n++) {
            bought("SERVICES", "DIRECT", 1, null, "第三代理" + n);
        }
        assertThat(found(Detection.PR_04)).as("four of eight are no 60%").isEmpty();
    }
}

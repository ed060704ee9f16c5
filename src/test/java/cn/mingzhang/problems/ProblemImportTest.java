package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.witness.Road;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("问题台账的导入")
class ProblemImportTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Road road;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private Problems problems;

    @Autowired
    private EntityManager session;

    @Autowired
    private JdbcClient sql;

    private ImportDriver driver;
    private String item;

    @BeforeEach
    void theOfficeImports() {
        driver = new ImportDriver(mvc, context, "office");
        item = ledger.openItem(2021, "旧台账", ClassGroup.OM, road.officer("office"));
    }

    private String ledger(String... rows) {
        return "项,问题描述,来源,发现时间,整改类型,应收（元）\n" + String.join("\n", rows);
    }

    private long drafts() {
        return sql.sql("SELECT count(*) FROM problem WHERE stage = 'DRAFT'")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("旧台账逐条成为草稿，错的一条带着单元格交还；撤销后一条不剩")
    void rowsBecomeDrafts() {
        var job = driver.send(
                "problems",
                "旧台账.csv",
                ledger(
                        item + ",某小区未建防空地下室,自查,2021.3.8,分阶段整改,12.5万元",
                        item + ",欠缴易地建设费,不知道,2021/3/9,分阶段整改,",
                        item + ",将来的问题,自查,2099-01-01,分阶段整改,"));
        var page = driver.page(job).text();
        assertThat(page)
                .contains("新增 1，修改 0，不变 0，不收 2")
                .contains("C3：“不知道”不在可选范围内")
                .contains("D4：发现时间不能晚于今天");
        long before = drafts();
        driver.confirm(job);
        assertThat(drafts()).isEqualTo(before + 1);
        assertThat(sql.sql("SELECT amount_due FROM problem WHERE description = '某小区未建防空地下室'")
                        .query(Long.class)
                        .single())
                .isEqualTo(12_500_000L);
        driver.undo(job);
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    @DisplayName("台账导出后原样传回：没有一处不同；已锁定的改了也只是灰的")
    void theRoundTripShowsNoDifference() throws Exception {
        var locked = road.awaitingSignOff();
        var exported = driver.file("/problems.xlsx");
        var job = driver.send("problems", "问题台账.xlsx", exported);
        assertThat(driver.page(job).text()).contains("新增 0，修改 0").contains("不收 0");
        var was = sql.sql("SELECT description FROM problem WHERE number = :n")
                .param("n", locked.value())
                .query(String.class)
                .single();
        var second = driver.send("problems", "问题台账.xlsx", driver.replaced(exported, was, "改过的描述"));
        assertThat(driver.get("/imports/" + second + "?outcome=NO_RIGHT").text())
                .contains("改过的描述")
                .contains(locked.value());
    }

    @Test
    @DisplayName("导入的草稿与页面登记的草稿，除编号外一列不差；留痕也一样")
    void anImportedDraftIsWhatThePageWouldHaveLogged() {
        var job = driver.send(
                "problems",
                "一条.csv",
                "项,问题描述,问题类别,来源,来源文号,发现时间,整改类型,责任单位,整改时限,应收（元）\n" + item
                        + ",某小区欠缴,OM-01,审计,审计报告第3页,2021-03-08,分阶段整改,大竹县人民防空办公室,2021-12-31,1000.5");
        driver.confirm(job);
        var imported = newest();
        var logged = ledger.log(item, ledgerBasics(imported), LocalDate.of(2021, 12, 31), road.officer("office"));
        session.flush();
        assertThat(row(imported)).isEqualTo(row(logged.value())).containsEntry("class_code", "OM-01");
        assertThat(deeds(imported)).isEqualTo(deeds(logged.value())).isEqualTo("PROBLEM_LOGGED");
    }

    private String newest() {
        return sql.sql("SELECT number FROM problem ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private Basics ledgerBasics(String number) {
        return problems.findByNumber(number).orElseThrow().basics();
    }

    private Map<String, Object> row(String number) {
        var row = sql.sql("SELECT * FROM problem WHERE number = :n")
                .param("n", number)
                .query()
                .singleRow();
        List.of("id", "number", "search_text", "search_pairs", "recorded_at").forEach(row::remove);
        return row;
    }

    private String deeds(String number) {
        return sql.sql(
                        "SELECT string_agg(deed, ' ') FROM trail_entry WHERE subject_kind = 'problem' AND subject_number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }
}

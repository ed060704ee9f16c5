package cn.mingzhang.permits;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.shelter.BuildingUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("外部门清单：导入、查看、保存原样")
class PermitImportTest {
    private static final String HEADS = "证号（备案号、票号）,项目名称,建设单位（缴款人）,行政区划,核发（备案、登记、缴款）日期,核发部门,用途,地上层数,地上建筑面积（㎡）\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private ImportDriver office;

    @BeforeEach
    void theOfficeOfTheGroupImports() {
        office = new ImportDriver(mvc, context, "office");
    }

    private long imported(String kind, String text) {
        var job = office.send(kind, "规划许可.csv", HEADS + text);
        office.confirm(job);
        return job;
    }

    private long rows() {
        return sql.sql("SELECT count(*) FROM permit").query(Long.class).single();
    }

    @Test
    @DisplayName("清单留下文件、摘要、行数、期间和接收人；行留下文件行号")
    void theListKeepsWhereItCameFrom() {
        var job = imported(
                "planning-permits",
                "建字第1号,甲小区,某公司,通川区,2016-03-01,自然资源局,住宅,18,21600\n建字第2号,乙厂,某公司,大竹县,2017-03-01,,工业厂房,2,5000\n");
        var lists = office.get("/permits/lists").text();
        assertThat(lists).contains("规划许可.csv", "SHA-256", "2016-03-01 至 2017-03-01", "领导小组办公室");
        var permit = sql.sql("SELECT id FROM permit WHERE number = '建字第2号'")
                .query(Long.class)
                .single();
        assertThat(office.get("/permits/" + permit).text()).contains("规划许可.csv", "第 3 行", "乙厂", "清单未载");
        assertThat(sql.sql("SELECT building_use FROM permit WHERE id = ?")
                        .param(permit)
                        .query(String.class)
                        .single())
                .isEqualTo("PRODUCTION");
        assertThat(office.get("/permits?list=" + job).select("table").attr("data-total"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("同样的行不再收；有变化的另存一行，原来的不动；整份可以撤销")
    void theSameRowIsKeptOnceAndAnotherBeside() {
        imported("planning-permits", "建字第1号,甲小区,某公司,通川区,2016-03-01,自然资源局,住宅,18,21600\n");
        long before = rows();
        var again = office.send(
                "planning-permits",
                "再来.csv",
                HEADS + "建字第1号,甲小区,某公司,通川区,2016-03-01,自然资源局,住宅,18,21600\n建字第3号,丙,某公司,通川区,2016-03-02,,,,\n");
        assertThat(office.page(again).text()).contains("新增 1，修改 0，不变 1");
        var changed = imported("planning-permits", "建字第1号,甲小区,某公司,通川区,2016-03-01,自然资源局,住宅,24,28800\n");
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(sql.sql("SELECT storeys FROM permit_now WHERE number = '建字第1号'")
                        .query(Integer.class)
                        .list())
                .containsExactly(24);
        office.undo(changed);
        assertThat(rows()).isEqualTo(before);
        assertThat(office.get("/permits/lists").text()).contains("已撤销");
    }

    @Test
    @DisplayName("缺证号、区划不识、日期在将来的行不收，并说明")
    void whatIsWrongIsSaid() {
        var job = office.send(
                "planning-permits", "坏.csv", HEADS + ",甲,某公司,通川区,2016-03-01,,,,\n建字第9号,乙,某公司,火星区,2999-03-01,,,,\n");
        assertThat(office.page(job).text()).contains("A2：必须填写", "“火星区”", "E3：日期应在");
    }

    @Test
    @DisplayName("县级只看本县的行；没有登记簿岗位的看不到；经办人不能导入")
    void whoSeesWhat() {
        imported("planning-permits", "建字第1号,甲小区,某公司,通川区,2016-03-01,,,,\n建字第2号,乙,某公司,大竹县,2017-03-01,,,,\n");
        var county = new ImportDriver(mvc, context, "county");
        assertThat(county.get("/permits").select("table").attr("data-total")).isEqualTo("1");
        var other = sql.sql("SELECT id FROM permit WHERE number = '建字第1号'")
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri("/permits/" + other).with(as("county"))).hasStatus(404);
        assertThat(mvc.get().uri("/permits").with(as("treasury"))).hasStatus(403);
        assertThat(county.trySend("planning-permits", "x.csv", HEADS.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(404);
    }

    @Test
    @DisplayName("行只增不改")
    void rowsStayAsTheyCame() {
        imported("planning-permits", "建字第1号,甲小区,某公司,通川区,2016-03-01,,,,\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.sql("UPDATE permit SET name = '别的'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @DisplayName("用途的写法；两可的不推定")
    @CsvSource({
        "高层住宅, HOUSING",
        "商业办公, OTHER_CIVIL",
        "工业厂房, PRODUCTION",
        "商住楼, MIXED",
        "住宅及配套商业, MIXED",
        "综合体, ",
        "仓储, ",
        "厂区办公楼, OTHER_CIVIL"
    })
    void whatABureauCallsABuilding(String said, BuildingUse use) {
        assertThat(UseWords.of(said)).isEqualTo(use);
    }
}

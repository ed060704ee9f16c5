package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WebTest
@DisplayName("问题台账的列表")
class ProblemListTest {
    @Autowired
    private ApplicationContext context;

    private Desk desk;
    private ProblemNumber draft;
    private ProblemNumber county;
    private ProblemNumber city;
    private ProblemNumber overdue;

    @BeforeEach
    void fourProblems() {
        desk = Desk.of(context);
        var today = desk.today();
        draft = desk.aDraft(named(DemoCast.COUNTY_OFFICE, "甲项漏批", "0"), today.plusDays(200));
        county = desk.rectifying(
                desk.aDraft(named(DemoCast.COUNTY_OFFICE, "乙项漏审 100%_!", "100.50"), today.plusDays(100)),
                "county",
                "countyhead");
        city = desk.rectifying(
                desk.aDraft(named(DemoCast.CITY_OFFICE, "丙项少建", "2000"), today.plusDays(300)), "rectifier", "head");
        overdue = desk.served(desk.aDraft(named(DemoCast.COUNTY_OFFICE, "丁项漏建", "0"), today.minusDays(20)));
    }

    private Basics named(String unit, String description, String due) {
        return desk.basics(unit, description, Yuan.of(new BigDecimal(due)));
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource({
        "inspector, 4",
        "resident, 4",
        "office, 4",
        "keeper, 3",
        "petition, 3",
        "leader, 3",
        "deputy, 3",
        "head, 3",
        "rectifier, 3",
        "reviewer, 3",
        "county, 2",
        "countyhead, 2",
        "treasury, 2"
    })
    @DisplayName("各岗位看到的条数")
    void whatEachPostSees(String login, int rows) {
        var page = desk.page("/problems", login);
        assertThat(page.select("tbody tr")).hasSize(rows);
        assertThat(page.select("table[data-total]").attr("data-total")).isEqualTo("" + rows);
    }

    @Test
    @DisplayName("列在地址里选；合计跟着金额列")
    void theColumnsOfTheAddressAreShown() {
        var all = desk.page("/problems", "inspector");
        var some = desk.page("/problems?columns=due,stage", "inspector");
        assertThat(some.select("thead th")).hasSize(all.select("thead th").size() - 4);
        assertThat(some.select("tbody tr").first().children())
                .hasSize(some.select("thead th").size());
        assertThat(all.select("tfoot tr > *").stream()
                        .mapToInt(cell -> cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1)
                        .sum())
                .isEqualTo(all.select("thead th").size());
        assertThat(some.select("tfoot")).isEmpty();
        assertThat(desk.page("/problems?columns=class,amount", "inspector").select("tfoot tr > *").stream()
                        .mapToInt(cell -> cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1)
                        .sum())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditor"})
    void administratorsHaveNoBusinessHere(String login) {
        assertThat(desk.get("/problems", login)).hasStatus(403);
        assertThat(desk.get("/items", login)).hasStatus(403);
    }

    @Test
    void eachFilterFindsItsRowsAndSaysSoInWords() {
        assertThat(found("q=乙项")).containsExactly(county);
        assertThat(found("q=" + county)).containsExactly(county);
        assertThat(found("q=100%25_!")).containsExactly(county);
        assertThat(found("q=%25")).containsExactly(county);
        assertThat(found("open=true")).hasSize(4);
        assertThat(found("stage=DRAFT")).containsExactly(draft);
        assertThat(found("stage=DRAFT&stage=SERVED")).containsExactlyInAnyOrder(draft, overdue);
        assertThat(found("level=MUNICIPAL")).containsExactly(city);
        assertThat(found("level=COUNTY")).containsExactlyInAnyOrder(draft, county, overdue);
        assertThat(found("unit=" + desk.cast.unit(DemoCast.CITY_OFFICE).id())).containsExactly(city);
        assertThat(found("rectifier=" + desk.who("county").id())).containsExactly(county);
        assertThat(found("rectification=IN_PROGRESS")).containsExactlyInAnyOrder(county, city);
        assertThat(found("overdue=true")).containsExactly(overdue);
        assertThat(found("lamp=red")).containsExactly(overdue);
        assertThat(found("lamp=GREEN")).containsExactlyInAnyOrder(draft, county, city);
        assertThat(found("money=true")).containsExactlyInAnyOrder(county, city);
        assertThat(found("class=OM-02&group=OM&source=SUPERVISION&procedure=GENERAL&year=2020"))
                .hasSize(4);
        assertThat(found("class=FE-01")).isEmpty();
        assertThat(found("from=" + desk.today().plusDays(150))).containsExactlyInAnyOrder(draft, city);
        assertThat(found("to=" + desk.today())).containsExactly(overdue);
        var words = desk.page("/problems?level=COUNTY&stage=SERVED&overdue=true", "inspector")
                .select(".words__one");
        assertThat(words.eachText()).containsExactly("层级：县（市、区）", "销号阶段：已交办", "已逾期");
    }

    @Test
    @DisplayName("等我办理：由程序表推出")
    void whatWaitsForMe() {
        assertThat(found("waiting=me", "county")).containsExactly(county);
        assertThat(found("waiting=me", "rectifier")).containsExactly(city);
        assertThat(found("waiting=me", "countyhead")).containsExactly(overdue);
        assertThat(found("waiting=me", "inspector")).containsExactly(draft);
        assertThat(found("waiting=me", "leader")).isEmpty();
        desk.requests.askExtension(county, desk.today().plusDays(150), "等待批复", desk.who("county"));
        assertThat(found("waiting=me", "office")).containsExactlyInAnyOrder(draft, county);
        var applied = desk.applied();
        assertThat(found("waiting=me", "countyhead")).containsExactlyInAnyOrder(overdue, applied);
        assertThat(found("waiting=me", "head")).isEmpty();
    }

    @Test
    void openOnesComeFirstByDueDateAndTheSumOpensItsRows() {
        var page = desk.page("/problems", "inspector");
        assertThat(page.select("tbody th").eachText())
                .containsExactly(overdue.value(), county.value(), draft.value(), city.value());
        var sum = page.select("tfoot [data-sum]");
        assertThat(sum.attr("data-sum")).isEqualTo("2100.50");
        assertThat(sum.text()).isEqualTo("2,100.50");
        var opened = desk.page(sum.select("a").attr("href"), "inspector");
        assertThat(opened.select("tbody tr")).hasSize(2);
        assertThat(opened.select("tfoot [data-sum]").attr("data-sum")).isEqualTo("2100.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "number,desc",
                "class",
                "unit,desc",
                "project",
                "due",
                "rectification",
                "stage,desc",
                "amount,desc",
                "open"
            })
    void everyColumnSorts(String sort) {
        assertThat(desk.page("/problems?sort=" + sort, "inspector").select("tbody tr"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=p.id;drop table problem", "page=-1", "page=99999999999", "size=0", "size=100000", "size=abc",
                        "stage=NOTHING",
                "unit=abc", "unit=99999999999999999999", "from=2026-99-99", "lamp=purple", "q=%07", "q=%27--",
                        "year=-3",
                "waiting=you", "rectifier=%27", "item=%27", "class=%27", "page=5"
            })
    void nonsenseIsNoError(String query) {
        assertThat(desk.get("/problems?" + query, "inspector")).hasStatusOk();
        assertThat(desk.get("/items?" + query, "inspector")).hasStatusOk();
    }

    @Test
    void anEmptyListSaysWhy() {
        assertThat(desk.page("/problems?q=不存在的", "inspector")
                        .select(".empty__title")
                        .text())
                .contains("没有符合条件");
        assertThat(desk.page("/problems?q=不存在的", "inspector").select("table[data-total=0]"))
                .hasSize(1);
    }

    @Test
    void aTreasurysSortTellsNothingOfWhatItDoesNotSee() {
        assertThat(desk.page("/problems?sort=stage", "treasury").select("tbody tr"))
                .hasSize(2);
        assertThat(desk.page("/problems?stage=SERVED", "treasury").select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void eachCountOfAnItemOpensItsRows() {
        desk.applied();
        for (var login : List.of("inspector", "county", "leader")) {
            var page = desk.page("/items", login);
            for (var link : page.select("tbody td.num a")) {
                assertThat(desk.page(link.attr("href"), login)
                                .select("table[data-total]")
                                .attr("data-total"))
                        .as(login + " " + link.attr("href"))
                        .isEqualTo(link.text());
            }
        }
    }

    @Test
    void theLampOfAFilterIsTheLampOfItsRows() {
        for (var days : new int[] {0, 1, 3, 5, 8, 10, 12, 15, 20, 25, 40}) {
            desk.served(desk.aDraft(
                    desk.basics(DemoCast.COUNTY_OFFICE),
                    LocalDate.from(desk.today().plusDays(days))));
        }
        for (var colour : List.of("red", "yellow", "blue", "green", "grey")) {
            var rows =
                    desk.page("/problems?size=100&lamp=" + colour, "inspector").select("tbody tr");
            assertThat(rows.select(".lamp"))
                    .allSatisfy(lamp -> assertThat(lamp.classNames()).contains("lamp--" + colour));
        }
        assertThat(found("lamp=red&lamp=yellow&lamp=blue&lamp=green&lamp=grey")).hasSize(15);
    }

    private List<ProblemNumber> found(String query) {
        return found(query, "inspector");
    }

    private List<ProblemNumber> found(String query, String login) {
        return desk.page("/problems?size=100&" + query, login).select("tbody th").eachText().stream()
                .map(ProblemNumber::new)
                .toList();
    }
}

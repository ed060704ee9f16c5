package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WebTest
@DisplayName("问题页")
class ProblemPagesTest {
    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void peopleAreIn() {
        desk = Desk.of(context);
    }

    @ParameterizedTest(name = "{0}: draft {1}, served {2}")
    @CsvSource({
        "inspector, 200, 200",
        "resident,  200, 200",
        "office,    200, 200",
        "keeper,    404, 200",
        "leader,    404, 200",
        "deputy,    404, 200",
        "rectifier, 404, 200",
        "head,      404, 200",
        "county,    404, 200",
        "countyhead,404, 200",
        "treasury,  404, 404",
        "sysadmin,  404, 404",
        "secadmin,  404, 404",
        "auditor,   404, 404"
    })
    @DisplayName("草拟的问题只有登记岗位看得见；看不见的就是不存在")
    void whoSeesADraftAndAServedProblem(String login, int draft, int served) {
        assertThat(desk.get("/problems/" + desk.aDraft(), login)).hasStatus(draft);
        assertThat(desk.get("/problems/" + desk.served(), login)).hasStatus(served);
    }

    @Test
    void anotherOfficesProblemDoesNotExist() {
        var city = desk.served(
                desk.aDraft(desk.basics(DemoCast.CITY_OFFICE), desk.today().plusDays(9)));
        assertThat(desk.get("/problems/" + city, "county")).hasStatus(404);
        assertThat(desk.get("/problems/" + city + "/edit", "county")).hasStatus(404);
        assertThat(desk.get("/problems/" + city + "/plan", "county")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-9999", "nothing", "2021-00'--", "99999-1"})
    void anUnknownNumberIsNotFound(String unknown) {
        assertThat(desk.get("/problems/" + unknown, "inspector")).hasStatus(404);
    }

    @Test
    void theWholePageIsReadAtEveryStage() {
        var applied = desk.applied();
        for (var login :
                new String[] {"inspector", "county", "countyhead", "reviewer", "resident", "office", "leader"}) {
            var page = desk.page("/problems/" + applied, login);
            for (var section :
                    new String[] {"basics", "plan", "measures", "result", "evidence", "status", "progress", "history"
                    }) {
                assertThat(page.select("section#" + section))
                        .as(section + " for " + login)
                        .hasSize(1);
            }
            assertThat(page.select("#evidence .files__file strong").eachText()).contains("批复.pdf");
            assertThat(page.text())
                    .contains("竹人防〔2021〕3号")
                    .doesNotContain("problem.")
                    .doesNotContain("??");
        }
    }

    @Test
    void everyTextIsThereInEnglish() {
        var applied = desk.applied();
        var page = desk.page("/problems/" + applied + "?lang=en", "inspector");
        assertThat(page.select("h2").eachText()).contains("Measures", "Evidence", "Rectification status");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void whatIsMissingForTheNextStepIsSaidBesideTheFile() {
        var next = desk.page("/problems/" + desk.rectifying(), "county").select("#next");
        assertThat(next.select("h2").text()).contains("申请销号");
        assertThat(next.select(".is-unmet a[href$=#measures]")).isNotEmpty();
        assertThat(next.select(".is-unmet a[href$=#status]")).isNotEmpty();
    }

    @Test
    void onlyWhatOneMayDoNowIsOffered() {
        var number = desk.rectifying();
        assertThat(links(number, "county"))
                .contains("measures/new", "progress/new", "status/new", "results/new", "extensions/new");
        assertThat(links(number, "countyhead")).contains("progress/new").doesNotContain("measures/new", "status/new");
        assertThat(links(number, "inspector")).contains("edit").doesNotContain("measures/new", "progress/new");
        assertThat(links(number, "leader")).isEmpty();
        var applied = desk.applied();
        assertThat(links(applied, "county")).contains("corrections/new").doesNotContain("measures/new", "status/new");
        assertThat(links(applied, "inspector")).doesNotContain("edit");
    }

    private java.util.List<String> links(ProblemNumber number, String login) {
        var start = "/problems/" + number + "/";
        return desk
                .page("/problems/" + number, login)
                .select(".record__main a[href^=" + start + "], .page-head a[href^=" + start + "]")
                .eachAttr("href")
                .stream()
                .map(href -> href.substring(start.length()))
                // What everybody may read who sees the problem is no deed.
                .filter(rest -> !rest.equals("closure") && !rest.equals("binder"))
                .toList();
    }

    @Test
    @DisplayName("财政只看到编号、单位、项目和资金")
    void theTreasurySeesMoneyAlone() {
        var basics = desk.basics(DemoCast.COUNTY_OFFICE, "不可外传的描述", Yuan.of(new BigDecimal("5000")));
        var number = desk.served(desk.aDraft(basics, desk.today().plusDays(9)));
        var page = desk.page("/problems/" + number, "treasury");
        assertThat(page.text()).contains(number.value(), "大竹县").doesNotContain("不可外传的描述", "蒋立夏");
        assertThat(page.select("#history, #measures, #evidence, #status")).isEmpty();
        for (var path : new String[] {"/closure", "/closure?step=APPLY", "/papers/application", "/papers/approval"}) {
            assertThat(desk.get("/problems/" + number + path, "treasury")).hasStatus(403);
        }
        var list = desk.page("/problems", "treasury");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.text()).contains("5,000.00").doesNotContain("不可外传的描述", "OM-02", "已交办");
        assertThat(desk.page("/problems?q=不可外传", "treasury").select("tbody tr")).isEmpty();
    }
}

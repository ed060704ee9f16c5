package cn.mingzhang.sources;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("问题来源的页面")
class SourcePagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private jakarta.persistence.EntityManager entities;

    private Cast cast;

    @BeforeEach
    void theCast() {
        cast = Cast.of(registry, clock);
        cast.officer("office");
    }

    private String enter(String login, String kind) {
        var today = clock.today();
        var clerk = new Clerk(mvc, login)
                .open("/sources/" + kind + "/new")
                .fill("title", "2021年易地建设费核查")
                .fill("documentNumber", "达市巡〔2021〕8号")
                .fill("issuer", "市委巡察办")
                .fill("datedOn", today.toString())
                .fill("from", today.minusYears(1).toString())
                .fill("to", today.minusDays(1).toString())
                .fill("scope", "近三年核定的易地建设费")
                .fill(
                        "units",
                        "" + cast.unit(DemoCast.CITY_OFFICE).id(),
                        "" + cast.unit(DemoCast.COUNTY_OFFICE).id());
        if (kind.equals("SELF_INSPECTION")) {
            assertThat(clerk.submit("/" + kind)).hasStatus(422);
            clerk.fill("dueOn", today.plusDays(7).toString());
        }
        var answer = clerk.submit("/" + kind);
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl().replaceFirst(".*/", "");
    }

    private void item() {
        ledger.openItem(clock.today().getYear(), "巡察反馈的问题", ClassGroup.FE, cast.officer("office"));
        entities.flush();
    }

    @Test
    @DisplayName("自查轮次：待报在工作台，一单位报问题、一单位签零报告，条目列入台账")
    void aRoundFromOrderToProblem() {
        var number = enter("office", "SELF_INSPECTION");
        assertThat(bucket("head", "round")).isEqualTo("1");
        assertThat(bucket("countyhead", "round")).isEqualTo("1");
        var zero = new Clerk(mvc, "countyhead").open("/sources/" + number).follow("/report");
        assertThat(zero.page().text()).contains("签署零报告", "没有发现问题");
        assertThat(zero.fill("password", "wrong").submit("/report")).hasStatus(422);
        zero.open("/sources/" + number + "/report")
                .fill("password", DemoCast.PASSWORD)
                .done("/report");
        assertThat(bucket("countyhead", "round")).isEmpty();
        assertThat(get("countyhead", "/sources/" + number + "/report")).hasStatus(409);
        assertThat(get("county", "/sources/" + number + "/report")).hasStatus(403);
        var rectifier = new Clerk(mvc, "rectifier").open("/sources/" + number).follow("/items/new");
        assertThat(rectifier.fill("description", "某项目少征").submit("/items")).hasStatus(422);
        rectifier
                .open("/sources/" + number + "/items/new")
                .fill("description", "某项目少征")
                .fill("rootCause", "复核不到位")
                .choose("classCode", "FE-05")
                .done("/items");
        rectifier
                .open("/sources/" + number + "/items/new")
                .fill("description", "写错的")
                .fill("rootCause", "x")
                .done("/items");
        rectifier.open("/sources/" + number).done("/items/2/drop");
        new Clerk(mvc, "head")
                .open("/sources/" + number + "/report")
                .fill("password", DemoCast.PASSWORD)
                .done("/report");
        assertThat(bucket("office", "unlisted")).isEqualTo("1");
        item();
        var office = new Clerk(mvc, "office").open("/sources/" + number).follow("/listing");
        assertThat(office.submit("/listing")).hasStatus(422);
        office.open("/sources/" + number + "/listing")
                .choose("item", "巡察反馈的问题")
                .choose("kind", "分阶段")
                .done("/listing");
        var problem = office.open("/sources/" + number).page().select("[data-item=1] a[href^=/problems/]");
        assertThat(problem).hasSize(1);
        assertThat(office.open(problem.attr("href")).page().select("#source").text())
                .contains("《2021年易地建设费核查》", number, "复核不到位");
        var county = new Clerk(mvc, "county").open("/sources/" + number).page();
        assertThat(county.select("[data-item]")).isEmpty();
        assertThat(county.text()).contains("零报告");
        assertThat(new Clerk(mvc, "resident")
                        .open("/sources/" + number + "/mirror?group=FE")
                        .page()
                        .text())
                .contains("某项目少征");
    }

    @Test
    @DisplayName("巡视巡察反馈：文件、条目、不列入须另一人答复；被查单位看得到自己的条目，看不到全文")
    void feedbackWithItsItems() {
        var number = enter("inspector", "INSPECTION");
        assertThat(number).startsWith("XC-");
        var inspector = new Clerk(mvc, "inspector").open("/sources/" + number);
        inspector.attach("files", "反馈意见.pdf", Samples.pdf("反馈")).done("/document");
        inspector
                .open("/sources/" + number + "/items/new")
                .choose("unitId", "大竹")
                .fill("description", "少征易地建设费")
                .fill("amount", "120000")
                .done("/items");
        new Clerk(mvc, "office")
                .open("/sources/" + number + "/items/1/decline")
                .fill("reason", "与已列问题重复")
                .done("/decline");
        assertThat(bucket("resident", "declining")).isEqualTo("1");
        assertThat(get("office", "/sources/" + number + "/items/1/answer")).hasStatus(403);
        var resident = new Clerk(mvc, "resident").open("/sources/" + number).follow("/items/1/answer");
        assertThat(resident.fill("granted", "false")
                        .fill("password", DemoCast.PASSWORD)
                        .submit("/answer"))
                .hasStatus(422);
        resident.open("/sources/" + number + "/items/1/answer")
                .fill("granted", "true")
                .fill("password", DemoCast.PASSWORD)
                .done("/answer");
        assertThat(bucket("resident", "declining")).isEmpty();
        var county = new Clerk(mvc, "county").open("/sources/" + number).page();
        assertThat(county.select("[data-item]")).hasSize(1);
        assertThat(county.select("a[href^=/files/]")).isEmpty();
        assertThat(county.text()).doesNotContain("与已列问题重复");
        assertThat(get("treasury", "/sources")).hasStatus(403);
        assertThat(get("treasury", "/sources/" + number)).hasStatus(404);
        assertThat(get("leader", "/sources?kind=INSPECTION&q=%E5%B7%A1&open=true&year=2021"))
                .hasStatusOk();
        assertThat(get("county", "/sources/AUDIT/new")).hasStatus(403);
        assertThat(new Clerk(mvc, "office")
                        .open("/sources/" + number + "/edit")
                        .fill("issuer", "")
                        .submit("/" + number))
                .hasStatus(422);
    }

    private String bucket(String login, String key) {
        entities.flush();
        return new Clerk(mvc, login)
                .open("/")
                .page()
                .select("[data-bucket=" + key + "]")
                .attr("data-count");
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri(URI.create(path)).with(as(login)).exchange();
    }
}

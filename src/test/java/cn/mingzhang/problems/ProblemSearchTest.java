package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.util.UriUtils;

@WebTest
@DisplayName("检索：看得见的才找得到，也才数得到")
class ProblemSearchTest {
    @Autowired
    private ApplicationContext context;

    private Desk desk;
    private ProblemNumber draft;
    private ProblemNumber county;
    private ProblemNumber city;

    @BeforeEach
    void threeProblems() {
        desk = Desk.of(context);
        var today = desk.today();
        draft = desk.aDraft(named(DemoCast.COUNTY_OFFICE, "甲项漏批", "0"), today.plusDays(200));
        county = desk.rectifying(
                desk.aDraft(named(DemoCast.COUNTY_OFFICE, "乙项漏审 100%_! ＡＢＣ ２０２１", "1234.50"), today.plusDays(100)),
                "county",
                "countyhead");
        city = desk.rectifying(
                desk.aDraft(named(DemoCast.CITY_OFFICE, "丙项漏建", "2000"), today.plusDays(300)), "rectifier", "head");
    }

    private Basics named(String unit, String description, String due) {
        return desk.basics(unit, description, Yuan.of(new BigDecimal(due)));
    }

    private Document searched(String words, String login) {
        return desk.page("/search?q=" + UriUtils.encode(words, StandardCharsets.UTF_8), login);
    }

    private String count(String words, String login, String kind) {
        return searched(words, login).select("#" + kind + "[data-found]").attr("data-found");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "inspector, 3",
        "resident, 3",
        "office, 3",
        "leader, 2",
        "deputy, 2",
        "head, 2",
        "reviewer, 2",
        "keeper, 2",
        "petition, 2",
        "county, 1",
        "countyhead, 1",
        "treasury, ''",
        "sysadmin, ''",
        "secadmin, ''",
        "auditor, ''"
    })
    void nobodyFindsOrCountsMoreThanHisListHas(String login, String found) {
        assertThat(count("项漏", login, "problems")).isEqualTo(found);
        if (!found.isEmpty()) {
            assertThat(desk.page("/problems?q=%E9%A1%B9%E6%BC%8F", login)
                            .select("[data-total]")
                            .attr("data-total"))
                    .isEqualTo(found);
        }
    }

    @ParameterizedTest(name = "「{0}」")
    @ValueSource(
            strings = {
                "乙项",
                "漏审",
                "审",
                "%_!",
                "abc",
                "ＡＢＣ",
                "abc 2021",
                "1234.5",
                "1,234.50",
                "￥１２３４．５０元",
                "0.12345万",
                "0%_"
            })
    void itIsFoundHoweverItIsTyped(String words) {
        var page = searched(words, "county");
        assertThat(page.select("#problems .found__number").eachText()).containsExactly("" + county);
        assertThat(page.select("#q").attr("value")).isEqualTo(words);
    }

    @Test
    void theSameNumberComesFirst() {
        assertThat(searched("" + county, "inspector")
                        .select("#problems a.found__number")
                        .first()
                        .text())
                .isEqualTo("" + county);
        assertThat(count("" + draft, "county", "problems")).isEmpty();
        assertThat(count("" + city, "county", "problems")).isEmpty();
        assertThat(count("2,000.00", "county", "problems")).isEmpty();
    }

    @Test
    void theTreasuryFindsByNumberAndProjectOnly() {
        assertThat(searched("乙项", "treasury").select("[data-found]")).isEmpty();
        var page = searched("" + county, "treasury");
        assertThat(page.select("#problems .found__number").eachText()).containsExactly("" + county);
        assertThat(page.select("#problems").text()).doesNotContain("漏审");
        assertThat(count("1,234.50", "treasury", "problems")).isEqualTo("1");
    }

    @Test
    void filesAreFoundByWhoSeesTheirRecord() {
        var measure = desk.work.addMeasure(county, "补办", "廖长根", desk.today(), desk.who("county"));
        assertThat(desk.upload(
                        "/problems/" + county + "/evidence",
                        "county",
                        Map.of("slot", "measure:" + measure, "note", ""),
                        new MockMultipartFile("files", "补办批复Ａ.pdf", "application/pdf", Samples.pdf("a"))))
                .hasStatus3xxRedirection();
        for (var login : new String[] {"county", "inspector", "office", "leader"}) {
            var page = searched("批复a", login);
            assertThat(page.select("#files mark").eachText()).as(login).containsExactly("批复Ａ");
            assertThat(desk.get(page.select("#files a.found__number").attr("href"), login))
                    .hasStatusOk();
        }
        assertThat(searched("批复", "treasury").select("[data-found]")).isEmpty();
        assertThat(searched("批复", "auditor").select("[data-found]")).isEmpty();
    }

    @Test
    void unitsAndPeopleAreFoundByTheirSounds() {
        var unit = searched("dzx", "inspector");
        assertThat(unit.select("#units .found__number").text()).contains("大竹县");
        assertThat(unit.select("#units a[href*='/problems?unit=']")).isNotEmpty();
        var name = desk.who("county").name();
        assertThat(searched(name, "inspector").select("#people .found__number").text())
                .isEqualTo(name);
        assertThat(searched(desk.who("inspector").name(), "county").select("#people"))
                .isEmpty();
        assertThat(searched("inspector", "secadmin").select("#people a[href$='/accounts/inspector']"))
                .isNotEmpty();
        assertThat(searched("inspector", "county").select("#people")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE problem; --",
                "%_!\\",
                "\\",
                "<script>alert(1)</script>",
                "${7*7}",
                "__${7*7}__::.x",
                "\"'><img src=x>",
                "🙂🙂",
                "甲\u0000乙",
                "\u202e漏",
                "--",
                "'' OR 1=1"
            })
    void hostileWordsFindNothingAndBreakNothing(String words) {
        var page = searched(words, "inspector");
        assertThat(page.select("#problems")).isEmpty();
        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.text()).doesNotContain("49");
    }

    @Test
    void whatIsEmptyTooShortOrTooLongIsSaid() {
        assertThat(desk.page("/search", "inspector").select(".empty__title").text())
                .isEqualTo("输入要找的内容");
        assertThat(searched("  \u3000 \t", "inspector").select(".empty__title").text())
                .isEqualTo("输入要找的内容");
        assertThat(searched("a", "inspector").select(".empty__title").text()).contains("太短");
        assertThat(searched("%", "inspector").select(".empty__title").text()).contains("太短");
        assertThat(searched("没有的", "inspector").select(".empty__title").text()).contains("没有找到");
        assertThat(searched("漏".repeat(5000), "inspector").select("#q").attr("value"))
                .hasSize(100);
        assertThat(desk.get("/search?q=a&q=b", "inspector")).hasStatusOk();
        assertThat(desk.get("/search?q=%FF%FE", "inspector")).hasStatusOk();
    }
}

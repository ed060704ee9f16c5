package cn.mingzhang.standin;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.SigningRequest;
import cn.mingzhang.witness.Road;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("代理")
class StandInPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Registry registry;

    @Autowired
    private Scopes scopes;

    @Autowired
    private ClosureDesk closure;

    @Autowired
    private Road road;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private long clerk;

    @BeforeEach
    void aClerkOfTheCountyOffice() {
        cast = Cast.of(registry, clock);
        var county = cast.unit(DemoCast.COUNTY_OFFICE).id();
        clerk = registry.appoint(Actor.SYSTEM, new NewOfficer("clerk", "苗青", county), DemoCast.SINCE);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    @DisplayName("指定之日起代理人任此岗位，到期零时自动终止，双方首页都看得到")
    void theStandInHoldsThePostOnThoseDaysAndNoLonger() {
        assertThat(post("countyhead", form("countyhead", Post.UNIT_HEAD, clerk, 3)))
                .hasStatus(302);
        var acting = cast.officer("clerk");
        assertThat(acting.posts()).isEmpty();
        assertThat(acting.holds(Post.UNIT_HEAD)).isTrue();
        assertThat(acting.represents())
                .singleElement()
                .satisfies(other -> assertThat(other.name()).isEqualTo("蒋立夏"));
        assertThat(acting.actor().posts()).isEqualTo("UNIT_HEAD@蒋立夏");
        assertThat(scopes.of(acting, clock.today())
                        .covers(cast.unit(DemoCast.COUNTY_OFFICE).id()))
                .isTrue();
        for (var login : new String[] {"clerk", "countyhead"}) {
            assertThat(page("/", login).select("[data-bucket=stand-ins]").attr("data-count"))
                    .isEqualTo("1");
            assertThat(page("/stand-ins?bucket=stand-ins", login)
                            .select("table[data-total]")
                            .attr("data-total"))
                    .isEqualTo("1");
        }
        assertThat(page("/stand-ins", "clerk").select(".sheet__line").text()).contains("单位负责人（代蒋立夏）");
        clock.forward(2);
        assertThat(cast.officer("clerk").holds(Post.UNIT_HEAD)).isTrue();
        clock.forward(1);
        assertThat(cast.officer("clerk").holds(Post.UNIT_HEAD)).isFalse();
        assertThat(mvc.get().uri("/stand-ins").with(as("clerk"))).hasStatus(403);
    }

    @Test
    @DisplayName("代理人签批：甲代乙，页面、审批表和历史都并列双方")
    void bothNamesStandOnWhatHeSigns() {
        post("countyhead", form("countyhead", Post.UNIT_HEAD, clerk, 3));
        var number = applied();
        assertThat(sign(number, Step.ENDORSE, "clerk")).isEmpty();
        assertThat(road.file(number).stage()).isEqualTo(Stage.UNDER_REVIEW);
        var signed = page("/problems/" + number + "/closure", "reviewer")
                .select("table.data tbody tr")
                .text();
        assertThat(signed).contains("苗青代蒋立夏");
        assertThat(page("/problems/" + number + "/papers/approval", "reviewer")
                        .select(".paper")
                        .text())
                .contains("苗青（代蒋立夏）");
        assertThat(page("/problems/" + number, "reviewer").select("#history").text())
                .contains("单位负责人（代蒋立夏）");
    }

    @Test
    @DisplayName("代理人不得签批本人的申请")
    void neverForHisOwnWork() {
        var county = cast.officer("county").id();
        assertThat(post("countyhead", form("countyhead", Post.UNIT_HEAD, county, 3)))
                .hasStatus(302);
        var number = applied();
        assertThat(sign(number, Step.ENDORSE, "county")).containsExactly(Condition.NOT_THE_APPLICANT);
        assertThat(page("/problems/" + number + "/closure", "county")
                        .select("section:has(input[value=ENDORSE]) .is-unmet")
                        .text())
                .contains("申请人");
        assertThat(sign(number, Step.ENDORSE, "countyhead")).isEmpty();
    }

    @Test
    @DisplayName("提前终止：立即生效，且只有一次")
    void endedByHandHeHoldsItNoLonger() {
        post("countyhead", form("countyhead", Post.UNIT_HEAD, clerk, 3));
        var end = page("/stand-ins", "clerk").select("a[href$=/end]").attr("href");
        assertThat(mvc.get().uri(end).with(as("inspector"))).hasStatus(404);
        assertThat(mvc.get().uri(end).with(as("clerk"))).hasStatusOk();
        assertThat(mvc.post().uri(end).with(csrf()).with(as("clerk"))).hasStatus(302);
        assertThat(cast.officer("clerk").holds(Post.UNIT_HEAD)).isFalse();
        assertThat(mvc.post().uri(end).with(csrf()).with(as("countyhead"))).hasStatus(409);
        assertThat(post("countyhead", form("countyhead", Post.UNIT_HEAD, clerk, 3)))
                .as("named anew")
                .hasStatus(302);
    }

    @Test
    @DisplayName("被代理人不再任该岗、代理人调离，代理随即失效")
    void itFollowsThePostAndTheUnit() {
        post("countyhead", form("countyhead", Post.UNIT_HEAD, clerk, 3));
        registry.endPost(Actor.SYSTEM, cast.officer("countyhead").id(), Post.UNIT_HEAD, clock.today());
        assertThat(cast.officer("clerk").holds(Post.UNIT_HEAD)).isFalse();
        post("county", form("county", Post.RECTIFIER, clerk, 3));
        assertThat(cast.officer("clerk").holds(Post.RECTIFIER)).isTrue();
        registry.transfer(Actor.SYSTEM, clerk, cast.unit(DemoCast.CITY_OFFICE).id(), clock.today());
        assertThat(cast.officer("clerk").holds(Post.RECTIFIER)).isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "from,yesterday",
        "lastDay,before",
        "lastDay,far",
        "reason,''",
        "deputyId,''",
        "deputyId,reviewer",
        "password,wrong",
    })
    @DisplayName("填错的：422，所填内容保留")
    void whatDoesNotFitComesBack(String field, String value) {
        var form = form("countyhead", Post.UNIT_HEAD, clerk, 3);
        var today = clock.today();
        form.put(
                field,
                switch (value) {
                    case "yesterday" -> today.minusDays(1).toString();
                    case "before" -> today.minusDays(2).toString();
                    case "far" -> today.plusDays(92).toString();
                    case "reviewer" -> "" + cast.officer("reviewer").id();
                    default -> value;
                });
        var answer = post("countyhead", form);
        assertThat(answer).hasStatus(422);
        var page = parsed(answer);
        assertThat(page.select(".field__error").size()).isEqualTo(1);
        assertThat(page.select("#" + field).hasClass("is-invalid")).isTrue();
        if (!field.equals("reason")) {
            assertThat(page.select("[name=reason]").text()).isEqualTo("年休假");
        }
        assertThat(page.select("[name=password]").attr("value")).isEmpty();
    }

    @Test
    @DisplayName("不得重叠，不得转代理")
    void noOverlapsAndNoChains() {
        var county = cast.officer("county").id();
        post("countyhead", form("countyhead", Post.UNIT_HEAD, clerk, 3));
        assertThat(post("countyhead", form("countyhead", Post.UNIT_HEAD, county, 3)))
                .as("two for one post")
                .hasStatus(422);
        assertThat(post(
                        "county",
                        form(
                                "county",
                                Post.RECTIFIER,
                                cast.officer("countyhead").id(),
                                3)))
                .as("who is away himself")
                .hasStatus(422);
        assertThat(post("county", form("county", Post.RECTIFIER, clerk, 3)))
                .as("two posts by one stand-in")
                .hasStatus(302);
    }

    @Test
    @DisplayName("谁可以指定：本人、本单位负责人（限经办）、安全管理员；线索管理、财政、三员岗位不得代理")
    void whoMayNameWhom() {
        assertThat(blank("county", "countyhead", Post.UNIT_HEAD)).hasStatus(404);
        assertThat(blank("countyhead", "county", Post.RECTIFIER)).hasStatusOk();
        assertThat(blank("head", "county", Post.RECTIFIER)).hasStatus(404);
        assertThat(blank("secadmin", "countyhead", Post.UNIT_HEAD)).hasStatusOk();
        assertThat(blank("secadmin", "keeper", Post.CLUE_KEEPER)).hasStatus(404);
        assertThat(blank("secadmin", "petition", Post.PETITION_DESK)).hasStatus(404);
        assertThat(blank("secadmin", "treasury", Post.TREASURY)).hasStatus(404);
        assertThat(mvc.get().uri("/stand-ins").with(as("keeper"))).hasStatus(403);
        assertThat(mvc.get().uri("/stand-ins").with(as("auditor"))).hasStatus(403);
        assertThat(mvc.post().uri("/stand-ins").with(as("countyhead"))).hasStatus(403);
    }

    @ParameterizedTest(name = "{1} by {2}: {3}")
    @CsvSource({
        "deputy, GROUP_DEPUTY, resident, 302",
        "deputy, GROUP_DEPUTY, head, 422",
        "head, GROUP_LEADER, deputy, 302",
        "head, GROUP_LEADER, reviewer, 302",
        "head, GROUP_LEADER, office, 422",
        "inspector, SUPERVISOR, resident, 302",
        "inspector, SUPERVISOR, reviewer, 422",
        "reviewer, REVIEWER, feeclerk, 302",
        "reviewer, REVIEWER, county, 422",
    })
    @DisplayName("谁可以代理：办公岗位限本单位，纪检岗位限纪检一侧，副组长限其本单位")
    void whoMayStandIn(String absent, Post post, String deputy, int status) {
        var form = form(absent, post, cast.officer(deputy).id(), 3);
        assertThat(post(absent, form)).hasStatus(status);
    }

    private MvcTestResult blank(String login, String absent, Post post) {
        return mvc.get()
                .uri("/stand-ins/new?holding=" + holding(absent, post))
                .with(as(login))
                .exchange();
    }

    private ProblemNumber applied() {
        return road.applied();
    }

    private java.util.List<Condition> sign(ProblemNumber number, Step step, String login) {
        return closure.sign(number, SigningRequest.of(step, road.file(number).version(), "同意"), cast.officer(login));
    }

    private Map<String, String> form(String absent, Post post, long deputy, int days) {
        var form = new LinkedHashMap<String, String>();
        form.put("holding", "" + holding(absent, post));
        form.put("deputyId", "" + deputy);
        form.put("from", clock.today().toString());
        form.put("lastDay", clock.today().plusDays(days - 1).toString());
        form.put("reason", "年休假");
        form.put("password", DemoCast.PASSWORD);
        return form;
    }

    private long holding(String absent, Post post) {
        return sql.sql("SELECT id FROM post_holding WHERE officer_id = :officer AND post = :post")
                .param("officer", cast.officer(absent).id())
                .param("post", post.name())
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(String login, Map<String, String> form) {
        var request = mvc.post().uri("/stand-ins").with(csrf()).with(as(login));
        form.forEach(request::param);
        return request.exchange();
    }

    private Document page(String uri, String login) {
        var answer = mvc.get().uri(uri).with(as(login)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return parsed(answer);
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

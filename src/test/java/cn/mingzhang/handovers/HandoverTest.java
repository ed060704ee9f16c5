package cn.mingzhang.handovers;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationDesk;
import cn.mingzhang.witness.Road;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("交接清单")
class HandoverTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private Road road;

    @Autowired
    private RectificationDesk rectification;

    @Autowired
    private Trail trail;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EntityManager entities;

    private Cast cast;
    private ProblemNumber problem;
    private Officer successor;

    @BeforeEach
    void theCountysOfficerHasOpenWork() {
        cast = Cast.of(registry, clock);
        problem = road.rectifying();
        rectification.addMeasure(problem, "逐户核定", "廖长根", clock.today().plusDays(30), cast.officer("county"));
        var id = registry.appoint(
                Actor.SYSTEM,
                new NewOfficer(
                        "county2", "田接手", cast.unit(DemoCast.COUNTY_OFFICE).id()),
                clock.today());
        registry.givePost(Actor.SYSTEM, id, Post.RECTIFIER, clock.today());
        registry.setPassword(Actor.SYSTEM, id, DemoCast.PASSWORD);
        successor = cast.officer("county2");
        entities.flush();
    }

    private MvcTestResult get(String path, String login) {
        return mvc.get().uri(path).with(as(login)).exchange();
    }

    private Document page(String path, String login) {
        return parsed(get(path, login));
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String path, String login, String... fields) {
        var request = mvc.post().uri(path).with(as(login)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange();
        entities.flush();
        return answer;
    }

    private String opened(String by) {
        var answer = post("/handovers", by, "officer", "county", "occasion", "LEAVING", "reason", "退休");
        assertThat(answer).hasStatus(302);
        return answer.getResponse().getRedirectedUrl();
    }

    /** Everything to the successor, as the preview shows it. */
    private void arranged(String path, String by) {
        var preview = page(path + "/takers?all=county2", by);
        assertThat(preview.select(".notice").text()).contains("预览：2 项（共 2 项）");
        var selects = preview.select("select[name^=taker-]");
        assertThat(selects.select("option[selected]").eachAttr("value")).containsExactly("county2", "county2");
        assertThat(page(path, by).select("main").text()).as("nothing saved").contains("未定");
        var fields = new String[] {
            "version",
            preview.select("form[method=post] [name=version]").last().val(),
            selects.get(0).attr("name"),
            "county2",
            selects.get(1).attr("name"),
            "county2"
        };
        assertThat(post(path + "/takers", by, fields)).hasStatus(302);
    }

    private MvcTestResult sign(String path, String by, String password) {
        var version =
                page(path + "/signatures/new", by).select("[name=version]").val();
        return post(path + "/signatures", by, "version", version, "password", password);
    }

    private String rectifier() {
        return sql.sql("SELECT o.login FROM problem p JOIN officer o ON o.id = p.rectifier_id WHERE p.number = :n")
                .param("n", problem.value())
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("导航角标与工作台所列相同：定接收人、移交人签、接收人签")
    void theBadgeCountsWhatWaits() {
        assertThat(badges()).isEmpty();
        var path = opened("county");
        assertThat(badges()).containsOnly("county 1", "countyhead 1");
        arranged(path, "county");
        assertThat(badges()).containsOnly("county 1", "countyhead 1", "county2 1");
        sign(path, "county", DemoCast.PASSWORD);
        assertThat(badges()).containsOnly("county2 1");
        sign(path, "county2", DemoCast.PASSWORD);
        assertThat(badges()).isEmpty();
    }

    private java.util.List<String> badges() {
        return java.util.stream.Stream.of("county", "countyhead", "county2", "head", "reviewer", "deputy", "sysadmin")
                .flatMap(login -> {
                    var badge = page("/account", login)
                            .select(".nav__link[href=/handovers] .nav__count [aria-hidden]")
                            .text();
                    var onDesk = page("/", login)
                            .select("section[data-bucket=handovers]")
                            .attr("data-count");
                    assertThat(badge).as(login).isEqualTo(onDesk);
                    return badge.isEmpty()
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(login + " " + badge);
                })
                .toList();
    }

    @Test
    @DisplayName("有在办事项的账号不得停用、调动：页面列出清单，表单拒绝，数据库也拒绝")
    void openWorkKeepsAnAccountWhereItIs() {
        for (var deed : new String[] {"disabling", "transfer"}) {
            var asked = page("/accounts/county/" + deed, "sysadmin");
            assertThat(asked.select(".worklist li").eachText()).containsExactly("整改经办 " + problem, "整改措施 " + problem);
            assertThat(asked.select("a[href='/handovers/new?officer=county']")).hasSize(1);
            assertThat(asked.text()).as("no business for the administrator").doesNotContain("易地建设费");
        }
        var refused = post("/accounts/county/disabling", "sysadmin", "reason", "退休");
        assertThat(refused).hasStatus(422);
        assertThat(parsed(refused).select(".summary").text()).contains("尚有 2 项在办事项");
        var city = "" + cast.unit(DemoCast.CITY_OFFICE).id();
        assertThat(post(
                        "/accounts/county/transfer",
                        "sysadmin",
                        "unitId",
                        city,
                        "from",
                        clock.today().toString(),
                        "reason",
                        "调动"))
                .hasStatus(422);
        assertThatThrownBy(() ->
                        registry.disable(Actor.SYSTEM, cast.officer("county").id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("须先交接");
    }

    @Test
    @DisplayName("双方签字后一次移交，每项都有历史；之后可以停用")
    void theWorkMovesWithTheSecondSignature() {
        var path = opened("county");
        assertThat(get(path + "/signatures/new", "county")).as("no takers yet").hasStatus(409);
        arranged(path, "county");
        assertThat(page("/", "county2").select("[data-bucket=handovers]").attr("data-count"))
                .isEqualTo("1");

        assertThat(sign(path, "county", "wrong")).hasStatus(422);
        assertThat(sign(path, "county", DemoCast.PASSWORD)).hasStatus(302);
        assertThat(rectifier()).isEqualTo("county");
        assertThat(get(path + "/takers", "county")).as("signed: takers stand").hasStatus(409);
        assertThat(sign(path, "county2", DemoCast.PASSWORD)).hasStatus(302);

        assertThat(rectifier()).isEqualTo("county2");
        assertThat(sql.sql("SELECT owner FROM problem_measure")
                        .query(String.class)
                        .list())
                .contains("田接手")
                .doesNotContain("廖长根");
        assertThat(trail.history(new Subject("problem", problem.value())))
                .filteredOn(entry -> entry.deed().equals("WORK_TAKEN_OVER"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.remark()).startsWith("JJ-"));
        var done = page(path, "county");
        assertThat(done.select("h1").text()).contains("已交接");
        assertThat(done.select("main").text()).contains("移交 廖长根", "接收 田接手", "已移交");
        assertThat(page(path + "/paper", "county2").select(".paper").text()).contains("工作交接清单", "廖长根", "田接手", "易地建设费");
        assertThat(post("/accounts/county/disabling", "sysadmin", "reason", "退休"))
                .hasStatus(302);
    }

    @Test
    @DisplayName("移交人缺席，由单位负责人代为移交，清单上写明")
    void theHeadSignsForTheAbsent() {
        var path = opened("sysadmin");
        assertThat(page(path, "sysadmin").text())
                .as("an administrator does not read what it is about")
                .contains("管理员不看业务内容")
                .doesNotContain("易地建设费");
        assertThat(get(path + "/takers", "sysadmin")).hasStatus(403);
        assertThat(page("/", "countyhead").select("[data-bucket=handovers]")).hasSize(1);
        arranged(path, "countyhead");
        assertThat(sign(path, "countyhead", DemoCast.PASSWORD)).hasStatus(302);
        assertThat(get(path + "/signatures/new", "county")).as("given already").hasStatus(409);
        assertThat(sign(path, "county2", DemoCast.PASSWORD)).hasStatus(302);
        assertThat(rectifier()).isEqualTo("county2");
        assertThat(page(path, "countyhead").text()).contains("代移交（本人缺席，单位负责人）");
    }

    @Test
    @DisplayName("无关的人看不见；版本缺失 400、过期 409；不能交给无岗位的人")
    void whoMayDoWhat() {
        var path = opened("county");
        for (var login : new String[] {"rectifier", "inspector", "secadmin", "auditor", "resident"}) {
            assertThat(get(path, login)).as(login).hasStatus(404);
            assertThat(post(path + "/signatures", login, "version", "0", "password", DemoCast.PASSWORD))
                    .as(login)
                    .hasStatus(404);
        }
        assertThat(get("/handovers", "inspector")).hasStatus(403);
        assertThat(get("/handovers", "secadmin")).hasStatus(403);
        assertThat(page("/handovers", "county").select("tbody tr")).hasSize(1);
        assertThat(page("/handovers", "rectifier").select("tbody tr")).isEmpty();

        var name =
                page(path + "/takers", "county").select("select[name^=taker-]").attr("name");
        assertThat(post(path + "/takers", "county", name, "county2")).hasStatus(400);
        assertThat(post(path + "/takers", "county", "version", "7", name, "county2"))
                .hasStatus(409);
        var unfit = post(path + "/takers", "county", "version", "0", name, "inspector");
        assertThat(unfit).hasStatus(422);
        assertThat(parsed(unfit).select(".summary").text()).contains("不能交给周知非");
        arranged(path, "county");
        assertThat(post(path + "/signatures", "county", "password", DemoCast.PASSWORD))
                .hasStatus(400);
        assertThat(post(path + "/signatures", "county", "version", "0", "password", DemoCast.PASSWORD))
                .hasStatus(409);
    }

    @Test
    @DisplayName("一人只有一份办理中的清单；作废要理由，作废后可重新开出")
    void oneSheetAtATime() {
        var path = opened("county");
        var again = post("/handovers", "countyhead", "officer", "county", "occasion", "LEAVING", "reason", "再来");
        assertThat(again).hasStatus(422);
        assertThat(parsed(again).select("[name=reason]").val()).isEqualTo("再来");
        assertThat(parsed(again).select(".summary").text()).contains("已有办理中的交接清单");
        assertThat(post("/handovers", "county", "officer", "rectifier", "occasion", "LEAVING", "reason", "别人的"))
                .hasStatus(422);
        assertThat(post(path + "/cancellation", "county", "reason", "")).hasStatus(422);
        assertThat(post(path + "/cancellation", "county", "reason", "不调了")).hasStatus(302);
        assertThat(post(path + "/cancellation", "county", "reason", "不调了")).hasStatus(409);
        assertThat(opened("county")).isNotEqualTo(path);
    }
}

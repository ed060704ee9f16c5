package cn.mingzhang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Grants;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("任岗与授权确认")
class PostPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private Grants grants;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient sql;

    private Office office;
    private Cast cast;

    @BeforeEach
    void everybodyIsInPlace() {
        cast = Cast.of(registry, clock);
        cast.officer("sysadmin");
        office = new Office(mvc);
    }

    private MvcTestResult give(String login, Post post, String unitCode) {
        return office.post(
                "/accounts/" + login + "/posts",
                "secadmin",
                "post",
                post.name(),
                "unitId",
                "" + cast.unit(unitCode).id(),
                "from",
                clock.today().toString(),
                "reason",
                "任职文件");
    }

    @Test
    @DisplayName("任岗、离岗都写明单位和理由")
    void aPostIsGivenAndEnded() {
        assertThat(give("rectifier", Post.FEE_CLERK, DemoCast.CITY_OFFICE)).hasStatus(302);
        assertThat(cast.officer("rectifier").posts()).contains(Post.FEE_CLERK);
        assertThat(give("head", Post.GROUP_DEPUTY, DemoCast.LEADING_GROUP)).hasStatus(302);
        assertThat(office.post(
                        "/accounts/rectifier/posts/FEE_CLERK/end",
                        "secadmin",
                        "from",
                        clock.today().toString(),
                        "reason",
                        "分工调整"))
                .hasStatus(302);
        assertThat(cast.officer("rectifier").posts()).doesNotContain(Post.FEE_CLERK);
        assertThat(office.post(
                        "/accounts/rectifier/posts/FEE_CLERK/end",
                        "secadmin",
                        "from",
                        clock.today().toString(),
                        "reason",
                        "分工调整"))
                .hasStatus(409);
        assertThat(trail.history(new Subject("officer", "rectifier")))
                .extracting(entry -> entry.deed() + " " + entry.remark() + " "
                        + entry.actor().login())
                .startsWith("POST_ENDED 分工调整 secadmin", "POST_GIVEN 任职文件 secadmin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "TREASURY"})
    @DisplayName("互斥岗位：事先置灰并写明原因")
    void anExcludedPostIsGreyBeforehand(String post) {
        var row = office.page("/accounts/rectifier/posts", "secadmin").select("tr[data-post=" + post + "]");
        assertThat(row.select("button[disabled]")).hasSize(1);
        assertThat(row.select("a")).isEmpty();
        assertThat(row.select("[data-why]").text()).contains("互斥", "整改经办人");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM_ADMIN", "TREASURY"})
    @DisplayName("互斥岗位：表单里也拒绝，写明原因")
    void anExcludedPostIsRefusedInTheForm(String post) {
        Office.refused(give("rectifier", Post.valueOf(post), DemoCast.CITY_OFFICE), "互斥", Map.of("reason", "任职文件"));
        assertThat(cast.officer("rectifier").posts()).containsExactly(Post.RECTIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM_ADMIN", "TREASURY"})
    @DisplayName("互斥岗位：数据库也拒绝")
    void anExcludedPostIsRefusedByTheDatabase(String post) {
        var rectifier = cast.officer("rectifier");
        assertThatThrownBy(() -> hold(rectifier.id(), post))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("excludes");
    }

    private void hold(long officerId, String post) {
        sql.sql("INSERT INTO post_holding (officer_id, unit_id, post, valid_from) VALUES (:officer, :unit, :post, :on)")
                .param("officer", officerId)
                .param("unit", cast.unit(DemoCast.CASE_ROOM).id())
                .param("post", post)
                .param("on", clock.today())
                .update();
    }

    @Test
    @DisplayName("业务岗位只在本单位任，单位类别须相符")
    void aPostFitsItsUnit() {
        Office.refused(give("county", Post.REVIEWER, DemoCast.COUNTY_OFFICE), "须是市人防办", Map.of());
        Office.refused(give("county", Post.UNIT_HEAD, DemoCast.CITY_OFFICE), "不能在这个单位任", Map.of());
        Office.refused(give("county", Post.RESIDENT, DemoCast.RESIDENT_GROUP), "须是派驻纪检监察组", Map.of());
        Office.refused(give("county", Post.RECTIFIER, DemoCast.COUNTY_OFFICE), "已任此岗", Map.of());
    }

    @Test
    @DisplayName("管理岗位的最后一人不得解除")
    void theLastAdministratorStays() {
        Office.refused(
                office.post(
                        "/accounts/auditor/posts/AUDIT_ADMIN/end",
                        "secadmin",
                        "from",
                        clock.today().toString(),
                        "reason",
                        "x"),
                "最后一人",
                Map.of("reason", "x"));
        Office.refused(
                office.post("/accounts/auditor/disabling", "sysadmin", "reason", "x"), "最后一人", Map.of("reason", "x"));
    }

    @Test
    @DisplayName("联系单位：勾选的为全部")
    void supervisedUnitsAreWhatIsTicked() {
        var county = "" + cast.unit(DemoCast.COUNTY_OFFICE).id();
        assertThat(office.post(
                        "/accounts/inspector/units",
                        "secadmin",
                        "unitIds",
                        county,
                        "from",
                        clock.today().toString()))
                .hasStatus(302);
        assertThat(office.page("/accounts/inspector", "secadmin")
                        .select(".worklist li")
                        .eachText())
                .containsExactly("大竹县人民防空办公室");
        Office.refused(
                office.post(
                        "/accounts/county/units",
                        "secadmin",
                        "unitIds",
                        county,
                        "from",
                        clock.today().toString()),
                "只有纪检监察一侧",
                Map.of());
    }

    // -- the second person --

    private long proposed() {
        registry.appoint(
                Actor.SYSTEM,
                new NewOfficer("clerk", "文静", cast.unit(DemoCast.CASE_ROOM).id()),
                clock.today());
        assertThat(give("clerk", Post.CLUE_KEEPER, DemoCast.CASE_ROOM))
                .hasStatus(302)
                .hasRedirectedUrl("/grants");
        return grants.all().get(0).id();
    }

    @Test
    @DisplayName("提名不生效，第二人以本人密码确认后才生效")
    void aProposalTakesEffectWhenConfirmed() {
        var path = "/grants/" + proposed();
        assertThat(cast.officer("clerk").posts()).isEmpty();
        assertThat(office.page("/", "inspector").select("[data-bucket=grants]").attr("data-count"))
                .isEqualTo("1");
        assertThat(office.page("/accounts/clerk/posts", "secadmin")
                        .select("tr[data-post=CLUE_KEEPER] [data-why]")
                        .text())
                .contains("等待第二人确认");
        Office.refused(
                office.post(path + "/confirmation", "inspector", "password", "wrong"), "密码不正确", Map.of("password", ""));
        assertThat(cast.officer("clerk").posts()).isEmpty();
        assertThat(office.post(path + "/confirmation", "inspector", "password", DemoCast.PASSWORD))
                .hasStatus(302);
        assertThat(cast.officer("clerk").posts()).containsExactly(Post.CLUE_KEEPER);
        assertThat(office.post(path + "/confirmation", "deputy", "password", DemoCast.PASSWORD))
                .hasStatus(409);
        assertThat(trail.history(new Subject("officer", "clerk")))
                .extracting(entry -> entry.deed() + " " + entry.actor().login())
                .startsWith("POST_GIVEN inspector", "POST_PROPOSED secadmin");
    }

    @Test
    @DisplayName("不予确认须有理由，可以重新提名")
    void aProposalMayBeRefused() {
        var path = "/grants/" + proposed();
        Office.refused(office.post(path + "/refusal", "deputy", "reason", ""), "请填写理由", Map.of());
        assertThat(office.post(path + "/refusal", "deputy", "reason", "尚未签保密承诺"))
                .hasStatus(302);
        assertThat(cast.officer("clerk").posts()).isEmpty();
        assertThat(office.page(path, "secadmin").select("main").text()).contains("不予确认", "尚未签保密承诺");
        assertThat(give("clerk", Post.CLUE_KEEPER, DemoCast.CASE_ROOM)).hasStatus(302);
    }

    @Test
    @DisplayName("提名人、被提名人和其他岗位都不能确认")
    void nobodyGrantsHimself() {
        var path = "/grants/" + proposed();
        for (var login : new String[] {"secadmin"}) {
            assertThat(office.post(path + "/confirmation", login, "password", DemoCast.PASSWORD))
                    .hasStatus(403);
        }
        for (var login : new String[] {"sysadmin", "auditor", "county", "keeper", "leader"}) {
            assertThat(office.get("/grants", login)).as(login).hasStatus(403);
            assertThat(office.get(path, login)).as(login).hasStatus(404);
            assertThat(office.post(path + "/confirmation", login, "password", DemoCast.PASSWORD))
                    .as(login)
                    .hasStatus(404);
        }
        // An inspector who is proposed himself sees it and may not answer it.
        var inspector = cast.officer("inspector");
        var own = registry.propose(
                cast.officer("secadmin"),
                inspector.id(),
                Post.PETITION_DESK,
                inspector.unit().id(),
                clock.today(),
                "x");
        assertThat(office.post("/grants/" + own + "/confirmation", "inspector", "password", DemoCast.PASSWORD))
                .hasStatus(403);
        assertThatThrownBy(() -> registry.confirm(inspector, own)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("数据库拒绝未经确认的任岗")
    void theDatabaseRefusesAnUnconfirmedHolding() {
        proposed();
        var clerk = cast.officer("clerk").id();
        assertThatThrownBy(() -> hold(clerk, "CLUE_KEEPER"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("第二人");
    }
}

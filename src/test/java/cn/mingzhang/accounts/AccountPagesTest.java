package cn.mingzhang.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.PasswordCheck;
import cn.mingzhang.people.Registry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("单位与账号页面")
class AccountPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Trail trail;

    @Autowired
    private PasswordCheck passwords;

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

    @ParameterizedTest(
            name = "{0}: units {1}, unit {2}, accounts {3}, account {4}, new {5}, disabling {6}, posts {7}, reset {8}")
    @CsvSource({
        "sysadmin,  200, 200, 200, 200, 200, 200, 403, 403",
        "secadmin,  403, 404, 200, 200, 403, 403, 200, 200",
        "auditor,   403, 404, 403, 404, 403, 404, 404, 404",
        "inspector, 403, 404, 403, 404, 403, 404, 404, 404",
        "county,    403, 404, 403, 404, 403, 404, 404, 404",
        "leader,    403, 404, 403, 404, 403, 404, 404, 404"
    })
    @DisplayName("谁看得见，谁能办")
    void whoSeesAndWhoMay(
            String login,
            int units,
            int unit,
            int accounts,
            int account,
            int blank,
            int disabling,
            int posts,
            int reset) {
        assertThat(office.get("/units", login)).hasStatus(units);
        assertThat(office.get("/units/" + DemoCast.CITY_OFFICE, login)).hasStatus(unit);
        assertThat(office.get("/accounts", login)).hasStatus(accounts);
        assertThat(office.get("/accounts/county", login)).hasStatus(account);
        assertThat(office.get("/accounts/new", login)).hasStatus(blank);
        assertThat(office.get("/accounts/county/disabling", login)).hasStatus(disabling);
        assertThat(office.post("/accounts/county/disabling", login)).hasStatus(disabling == 200 ? 422 : disabling);
        assertThat(office.post("/accounts/county/transfer", login)).hasStatus(disabling == 200 ? 422 : disabling);
        assertThat(office.get("/accounts/county/posts", login)).hasStatus(posts);
        assertThat(office.post("/accounts/county/posts", login)).hasStatus(posts == 200 ? 422 : posts);
        assertThat(office.post("/accounts/county/units", login)).hasStatus(posts == 200 ? 422 : posts);
        assertThat(office.post("/accounts/county/reset", login)).hasStatus(reset == 200 ? 422 : reset);
        assertThat(office.post("/accounts/county/unlocking", login)).hasStatus(reset == 200 ? 422 : reset);
        assertThat(office.post("/accounts/county/sign-out", login)).hasStatus(reset == 200 ? 422 : reset);
        assertThat(office.get("/accounts/county/factor", login)).hasStatus(reset);
        assertThat(office.post("/accounts/county/factor", login)).hasStatus(reset == 200 ? 302 : reset);
        assertThat(office.get("/accounts/county/certificates", login)).hasStatus(reset);
        assertThat(office.post("/accounts/county/certificates", login)).hasStatus(reset == 200 ? 422 : reset);
        assertThat(office.get("/accounts/nobody", login)).hasStatus(404);
        assertThat(office.get("/units/NOWHERE", login)).hasStatus(404);
    }

    @Test
    void withoutTheTokenNothingHappens() {
        assertThat(mvc.post().uri("/accounts/county/disabling").with(Cast.as("sysadmin")))
                .hasStatus(403);
    }

    @Test
    @DisplayName("每名管理员只看到自己的栏目")
    void anAdministratorSeesHisOwnSections() {
        assertThat(office.page("/", "sysadmin").select("nav .nav__link").eachAttr("href"))
                .contains("/accounts", "/units", "/handovers")
                .doesNotContain("/audit", "/grants", "/problems", "/projects", "/figures");
        assertThat(office.page("/", "secadmin").select("nav .nav__link").eachAttr("href"))
                .contains("/accounts", "/grants")
                .doesNotContain("/audit", "/units", "/handovers", "/problems");
        assertThat(office.page("/", "auditor").select("nav .nav__link").eachAttr("href"))
                .contains("/audit")
                .doesNotContain("/accounts", "/units", "/grants", "/handovers");
    }

    @Test
    @DisplayName("新单位在上级之下；筛选、排序在地址里")
    void aNewUnitStandsBelowItsSuperior() {
        var city = cast.unit(DemoCast.CITY_OFFICE).id();
        var typed = new String[] {
            "code",
            "rf-5117a1",
            "name",
            "达州高新区人民防空办公室",
            "kind",
            "CIVIL_DEFENSE",
            "divisionCode",
            "5117A1",
            "from",
            "2021-01-04",
            "superiorId",
            "" + city
        };
        var without = typed.clone();
        without[11] = "";
        Office.refused(office.post("/units", "sysadmin", without), "请选择上级单位", Map.of("name", "达州高新区人民防空办公室"));
        assertThat(office.post("/units", "sysadmin", typed)).hasStatus(302).hasRedirectedUrl("/units/RF-5117A1");
        Office.refused(office.post("/units", "sysadmin", typed), "已被使用", Map.of("code", "RF-5117A1"));

        var list = office.page("/units?division=5117A1", "sysadmin");
        assertThat(list.select("table[data-total=1] tbody th").text()).isEqualTo("达州高新区人民防空办公室");
        var tree = office.page("/units?size=200", "sysadmin");
        assertThat(tree.select("tbody tr:has(a[href$=RF-5117A1]) th").hasClass("tree--1"))
                .isTrue();
        assertThat(office.page("/units?q=nothing-like-it", "sysadmin")
                        .select(".empty")
                        .text())
                .contains("没有符合条件的单位");
    }

    @Test
    @DisplayName("更名自某日起，旧日不改")
    void aRenameCountsFromItsDay() {
        var path = "/units/" + DemoCast.CITY_OFFICE + "/names";
        Office.refused(
                office.post(path, "sysadmin", "name", "达州市国防动员办公室", "from", "2018-01-01"),
                "起用日期应晚于",
                Map.of("name", "达州市国防动员办公室"));
        assertThat(office.post(
                        path,
                        "sysadmin",
                        "name",
                        "达州市国防动员办公室",
                        "from",
                        clock.today().plusDays(30).toString()))
                .hasStatus(302);
        var page = office.page("/units/" + DemoCast.CITY_OFFICE, "sysadmin");
        assertThat(page.select("h1").text()).isEqualTo("达州市人民防空办公室");
        assertThat(page.select("main table").text()).contains("达州市国防动员办公室 将用", "达州市人民防空办公室 现用");
    }

    @Test
    @DisplayName("登记人员：启用码只出现这一次，能启用，不带岗位")
    void aNewPersonGetsASlip() {
        var unit = "" + cast.unit(DemoCast.COUNTY_OFFICE).id();
        Office.refused(
                office.post("/accounts", "sysadmin", "login", "county", "name", "向新来", "unitId", unit),
                "已有人使用",
                Map.of("name", "向新来", "login", "county"));
        Office.refused(
                office.post("/accounts", "sysadmin", "login", "9x", "name", "", "unitId", unit), "请填写姓名", Map.of());
        var answer = office.post("/accounts", "sysadmin", "login", "newcomer", "name", "向新来", "unitId", unit);
        assertThat(answer).hasStatusOk();
        var code = Office.parsed(answer).select("[data-activation]").text();
        assertThat(office.get("/accounts/newcomer", "sysadmin").getResponse().toString())
                .doesNotContain(code);
        assertThat(office.page("/accounts?state=WAITING&post=", "secadmin")
                        .select("tbody th")
                        .eachText())
                .contains("newcomer");
        assertThat(registry.activate("newcomer", code, "a-long-enough-one-2021"))
                .isTrue();
        assertThat(registry.byLogin("newcomer", clock.today()).orElseThrow().posts())
                .isEmpty();
    }

    @Test
    @DisplayName("筛选、排序、分页、空表")
    void theListIsFilteredByItsAddress() {
        assertThat(office.page("/accounts?post=SUPERVISOR", "secadmin")
                        .select("tbody th")
                        .eachText())
                .containsExactly("inspector", "inspector2");
        assertThat(office.page("/accounts?q=廖长", "sysadmin").select("tbody th").eachText())
                .containsExactly("county");
        var second = office.page("/accounts?sort=login,desc&size=10&page=1", "sysadmin");
        assertThat(second.select("tbody tr")).hasSize(9);
        assertThat(second.select("table").attr("data-total")).isEqualTo("19");
        assertThat(office.page("/accounts?q=%25", "sysadmin").select(".empty").text())
                .contains("没有符合条件的账号");
    }

    @Test
    @DisplayName("停用要理由；停用、恢复、解除等待都入留痕")
    void anAccountIsClosedAndOpenedWithAReason() {
        Office.refused(office.post("/accounts/feeclerk/disabling", "sysadmin", "reason", " "), "请填写理由", Map.of());
        assertThat(office.post("/accounts/feeclerk/disabling", "sysadmin", "reason", "退休"))
                .hasStatus(302);
        assertThat(office.post("/accounts/feeclerk/disabling", "sysadmin", "reason", "再来"))
                .hasStatus(409);
        assertThat(office.get("/", "feeclerk")).as("his session").hasStatus(302);
        assertThat(office.post("/accounts/feeclerk/reset", "secadmin", "reason", "x"))
                .hasStatus(409);
        assertThat(office.post("/accounts/feeclerk/enabling", "sysadmin", "reason", "返聘"))
                .hasStatus(302);
        assertThat(office.post("/accounts/feeclerk/unlocking", "secadmin", "reason", "本人到场"))
                .hasStatus(302);
        assertThat(trail.history(new Subject("officer", "feeclerk")))
                .extracting(entry -> entry.deed() + " " + entry.remark() + " "
                        + entry.actor().login())
                .startsWith(
                        "ACCOUNT_UNLOCKED 本人到场 secadmin",
                        "ACCOUNT_ENABLED 返聘 sysadmin",
                        "ACCOUNT_DISABLED 退休 sysadmin");
    }

    @Test
    @DisplayName("重置：原密码立即作废，会话随即退出，新启用码可用")
    void aResetVoidsThePasswordAtOnce() {
        var feeclerk = cast.officer("feeclerk");
        var epoch =
                sql.sql("SELECT credential_epoch FROM officer WHERE id = :id").param("id", feeclerk.id());
        var before = epoch.query(Integer.class).single();
        var answer = office.post("/accounts/feeclerk/reset", "secadmin", "reason", "本人书面申请");
        assertThat(answer).hasStatusOk();
        assertThat(epoch.query(Integer.class).single()).isGreaterThan(before);
        assertThat(passwords.judge(feeclerk, DemoCast.PASSWORD).right()).isFalse();
        var code = Office.parsed(answer).select("[data-activation]").text();
        assertThat(registry.activate("feeclerk", code, "another-long-one-2021")).isTrue();
    }

    @Test
    @DisplayName("调动自某日起解除原岗位")
    void aTransferEndsThePosts() {
        var city = "" + cast.unit(DemoCast.CITY_OFFICE).id();
        var today = clock.today().toString();
        Office.refused(
                office.post("/accounts/feeclerk/transfer", "sysadmin", "unitId", city, "from", today, "reason", "调动"),
                "已在该单位",
                Map.of("reason", "调动"));
        var county = "" + cast.unit(DemoCast.COUNTY_OFFICE).id();
        Office.refused(
                office.post(
                        "/accounts/feeclerk/transfer",
                        "sysadmin",
                        "unitId",
                        county,
                        "from",
                        "2019-01-01",
                        "reason",
                        "调动"),
                "今天至今后",
                Map.of("reason", "调动"));
        assertThat(office.post(
                        "/accounts/feeclerk/transfer", "sysadmin", "unitId", county, "from", today, "reason", "调动"))
                .hasStatus(302);
        assertThat(cast.officer("feeclerk").unit().code()).isEqualTo(DemoCast.COUNTY_OFFICE);
        assertThat(cast.officer("feeclerk").posts()).isEmpty();
    }

    @Test
    @DisplayName("强制下线、读不出的证书、登录状态")
    void whatTheSecurityAdministratorSeesOfTheDoor() {
        var page = office.page("/accounts/feeclerk", "secadmin");
        assertThat(page.select(".facts").text()).contains("没有暂停", "未绑定");
        assertThat(page.select(".acts__why").eachText()).contains("没有暂停", "未绑定");
        assertThat(office.page("/accounts/feeclerk", "sysadmin")
                        .select(".facts")
                        .text())
                .doesNotContain("第二因素");
        assertThat(office.post("/accounts/feeclerk/sign-out", "secadmin", "reason", "疑似借用"))
                .hasStatus(302);
        assertThat(trail.history(new Subject("officer", "feeclerk")).get(0).deed())
                .isEqualTo("SESSIONS_ENDED");
        Office.refused(
                office.post("/accounts/feeclerk/certificates", "secadmin", "certificate", "no certificate"),
                "读不出证书",
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "sysadmin, disabling",
        "sysadmin, transfer",
        "secadmin, reset",
        "secadmin, unlocking",
        "secadmin, posts",
        "secadmin, units",
        "secadmin, sign-out",
        "secadmin, factor",
        "secadmin, certificates"
    })
    @DisplayName("不能办理本人账号：按钮置灰并写明原因，硬闯 403")
    void nobodyIsHisOwnAdministrator(String login, String deed) {
        var page = office.page("/accounts/" + login, login);
        assertThat(page.select(".acts a")).isEmpty();
        assertThat(page.select(".acts__why").text()).contains("不能办理本人账号");
        assertThat(office.get("/accounts/" + login + "/" + deed, login)).hasStatus(403);
        assertThat(office.post("/accounts/" + login + "/" + deed, login, "reason", "x"))
                .hasStatus(403);
    }
}

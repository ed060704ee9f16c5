package cn.mingzhang.legacy;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
@DisplayName("历史遗留办证：管办分离")
class LegacyPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LegacyDesk desk;

    @Autowired
    private LegacyFigures figures;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private String number;

    @BeforeEach
    void anItemOfTheCityOffice() {
        cast = Cast.of(registry, clock);
        number = desk.receive(card("明月江畔 3 栋"), cast.officer("rectifier"));
    }

    private LegacyCard card(String estate) {
        var unit = cast.unit(DemoCast.CITY_OFFICE).id();
        return new LegacyCard(estate, null, "达州明远置业有限公司", unit, null, null, 86, "无人防审批", clock.today());
    }

    @Test
    @DisplayName("承办单位办理，另一单位审批即办结，计入指标，再回填登记")
    void handledByOneUnitApprovedByAnother() {
        assertThat(figures.handled(clock.today(), Scope.EVERYTHING)).isZero();
        propose();
        assertThat(page(get("office", "/")).select("[data-bucket=legacy]").attr("data-count"))
                .isEqualTo("1");
        assertThat(post("office", "/legacy/" + number + "/approve", Map.of("version", "1")))
                .hasStatus(302);
        assertThat(figures.handled(clock.today(), Scope.EVERYTHING)).isEqualTo(1);
        assertThat(figures.handled(clock.today().minusDays(1), Scope.EVERYTHING))
                .isZero();
        var page = page(get("leader", "/legacy/" + number));
        assertThat(page.text()).contains("张明远", "秦文牍", "另行追缴", "已办结");
        var list = page(get("leader", LegacyFigures.rows(clock.today())));
        assertThat(list.select("[data-figure=legacy.handled]").attr("data-value"))
                .isEqualTo("1");
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("1");
        assertThat(list.select("tfoot [data-sum]").attr("data-sum")).isEqualTo("86");
        assertThat(post(
                        "rectifier",
                        "/legacy/" + number + "/register",
                        Map.of("version", "2", "on", clock.today().toString())))
                .hasStatus(302);
        assertThat(desk.seen(number, cast.officer("rectifier")).stage()).isEqualTo(LegacyStage.REGISTERED);
        assertThat(figures.handled(clock.today(), Scope.EVERYTHING)).isEqualTo(1);
    }

    @Test
    @DisplayName("同一单位不能自办自批：页面、系统、数据库都拒绝")
    void whoHandlesDoesNotApprove() {
        propose();
        assertThat(get("reviewer", "/legacy/" + number + "/approve")).hasStatus(403);
        assertThat(post("reviewer", "/legacy/" + number + "/approve", Map.of("version", "1")))
                .hasStatus(403);
        assertThat(page(get("reviewer", "/legacy/" + number)).select("a[href$=/approve]"))
                .isEmpty();
        var item = desk.seen(number, cast.officer("rectifier"));
        var reviewer = cast.officer("reviewer");
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO legacy_step (item_id, ordinal, step, happened_on, remark, officer_id,"
                                        + " officer_name, officer_post, unit_id, unit_name, recorded_at) VALUES (?, 9, 'APPROVE', ?, '', ?,"
                                        + " 'x', 'REVIEWER', ?, 'x', ?)")
                        .params(
                                item.id(),
                                clock.today(),
                                reviewer.id(),
                                reviewer.unit().id(),
                                clock.now().atOffset(java.time.ZoneOffset.UTC))
                        .update())
                .hasStackTraceContaining("管办分离");
    }

    @Test
    @DisplayName("退回须有原因，重新办理")
    void returnedWithItsReason() {
        propose();
        assertThat(post("office", "/legacy/" + number + "/return", Map.of("version", "1")))
                .hasStatus(422);
        assertThat(post("office", "/legacy/" + number + "/return", Map.of("version", "1", "remark", "缺竣工图")))
                .hasStatus(302);
        assertThat(desk.seen(number, cast.officer("rectifier")).stage()).isEqualTo(LegacyStage.RECEIVED);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "rectifier, propose,  '', 400",
        "rectifier, propose,  7,  409",
        "rectifier, propose,  0,  422",
        "county,    propose,  0,  404",
        "office,    propose,  0,  403",
        "head,      propose,  0,  403",
        "office,    approve,  0,  409",
        "treasury,  approve,  0,  404"
    })
    @DisplayName("答复的次序：看不见 404、岗位 403、无版本 400、旧版本或跳步 409、缺结论 422")
    void answersComeInTheirOrder(String login, String step, String version, int status) {
        assertThat(post(login, "/legacy/" + number + "/" + step, Map.of("version", version)))
                .hasStatus(status);
        assertThat(desk.seen(number, cast.officer("rectifier")).stage()).isEqualTo(LegacyStage.RECEIVED);
    }

    @Test
    @DisplayName("受理：填错的说明，填对的得到编号；办理前可改")
    void anItemIsReceivedAndAmended() {
        var unit = "" + cast.unit(DemoCast.CITY_OFFICE).id();
        assertThat(post("rectifier", "/legacy", Map.of("estate", "", "unitId", unit, "lacks", "", "receivedOn", "")))
                .hasStatus(422);
        var typed = Map.of(
                "estate",
                "翠屏华府",
                "unitId",
                unit,
                "lacks",
                "已批未验收",
                "receivedOn",
                clock.today().toString(),
                "version",
                "0");
        assertThat(post("rectifier", "/legacy", typed)).hasStatus(302);
        assertThat(post("rectifier", "/legacy/" + number, typed)).hasStatus(302);
        assertThat(page(get("office", "/legacy/" + number)).text()).contains("翠屏华府");
        assertThat(get("rectifier", "/legacy/" + number + "/edit")).hasStatus(200);
        assertThat(get("head", "/legacy/new")).hasStatus(403);
        assertThat(get("treasury", "/legacy")).hasStatus(403);
        assertThat(get("leader", "/legacy?q=翠屏&stage=RECEIVED&sort=households,desc"))
                .hasStatus(200);
        assertThat(get("leader", "/legacy.xlsx")).hasStatus(200);
    }

    private void propose() {
        var typed = Map.of("version", "0", "outcome", "STATEMENT", "fee", "PURSUED_APART", "remark", "已核对");
        assertThat(post("rectifier", "/legacy/" + number + "/propose", typed)).hasStatus(302);
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri(path).with(as(login)).exchange();
    }

    private MvcTestResult post(String login, String path, Map<String, String> typed) {
        var request = mvc.post().uri(path).with(as(login)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

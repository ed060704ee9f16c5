package cn.mingzhang.shelter;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.Permit;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.projects.ProjectRegister;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
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
@DisplayName("应建面积的算式与规则参数")
class ShelterPagesTest {
    private static final Map<String, String> HIGH = Map.of(
            "ruledOn", "2019-05-06", "use", "HOUSING", "storeys", "11", "groundFloor", "1200.5", "reason", "补办审批核定");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectDirectory directory;

    @Autowired
    private RequiredAreas areas;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private ProjectNumber number;

    @BeforeEach
    void aProject() {
        cast = Cast.of(registry, clock);
        var card = new NewProject(
                "竹阳家园二期",
                "大竹县晴川置业有限公司",
                null,
                null,
                "511724",
                cast.unit(DemoCast.COUNTY_OFFICE).id(),
                null,
                new Areas(new BigDecimal("18000"), new BigDecimal("1200.5"), null, null, null),
                11,
                null,
                new Permit("建字第511724201900012号", LocalDate.of(2019, 5, 6)),
                Permit.NONE,
                Permit.NONE,
                Decision.NONE,
                false);
        number = register.open(card, cast.officer("county"), clock.today());
    }

    @Test
    @DisplayName("看算式不改任何东西；登记卡上的数已填好，缺用途就说缺用途")
    void lookingChangesNothing() {
        var blank = page(get("county", "/projects/" + number + "/area"));
        assertThat(blank.select("[name=groundFloor]").val()).isEqualTo("1200.5");
        assertThat(blank.select("[name=ruledOn]").val()).isEqualTo("2019-05-06");
        assertThat(blank.select("#working").text()).contains("建筑用途").doesNotContain("㎡ =");

        var looked = page(get(
                "county",
                "/projects/" + number + "/area?ruledOn=2019-05-06&use=HOUSING&storeys=11&groundFloor=1200.5"));
        assertThat(looked.select("#working h2").text()).contains("1,200.5 ㎡");
        assertThat(looked.select("#working ol li"))
                .extracting(line -> line.text())
                .anyMatch(line -> line.contains("地上 11 层 ≥ 10 层"));
        assertThat(areas.latest(project())).isEmpty();
    }

    @Test
    @DisplayName("存档连同算式、规则参数；写入登记卡时登记卡随之更新")
    void aKeptWorkingStays() {
        var typed = new HashMap<>(HIGH);
        typed.put("carry", "true");
        assertThat(post("county", "/projects/" + number + "/area", typed)).hasStatus(302);
        var kept = areas.latest(project()).orElseThrow();
        assertThat(kept.area()).isEqualByComparingTo("1200.5");
        assertThat(kept.rule()).isEqualTo("R1");
        assertThat(kept.terms()).isNotEmpty();
        assertThat(kept.lines()).anyMatch(line -> line.contains("应建面积 = 地面首层建筑面积 = 1,200.5 ㎡"));
        assertThat(directory.card(number, cast.officer("county")).areas().required())
                .isEqualByComparingTo("1200.5");
        assertThat(page(get("county", "/projects/" + number)).select("#area").text())
                .contains("1,200.5 ㎡");
        assertThatThrownBy(() -> sql.sql("DELETE FROM shelter_calculation").update())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest(name = "{0} {1}={2}: {3}")
    @CsvSource({
        "county, reason, '', 422",
        "county, use, '', 422",
        "county, groundFloor, x, 422",
        "county, ruledOn, '', 422",
        "head, use, HOUSING, 403",
        "treasury, use, HOUSING, 404"
    })
    @DisplayName("算不出的、没有说明的不能存档")
    void whatIsUnknownIsNotKept(String login, String field, String value, int status) {
        var typed = new HashMap<>(HIGH);
        typed.put(field, value);
        assertThat(post(login, "/projects/" + number + "/area", typed)).hasStatus(status);
        assertThat(areas.latest(project())).isEmpty();
    }

    @Test
    @DisplayName("参数：一人提出不生效，另一人确认后生效，从前的日子仍按从前的算")
    void aParameterNeedsFourEyes() {
        var facts = new ProjectFacts(
                "511724",
                BuildingUse.OTHER_CIVIL,
                false,
                null,
                6,
                new BigDecimal("1.5"),
                null,
                new BigDecimal("12000"),
                null);
        assertThat(areas.of(facts, LocalDate.of(2021, 1, 1)).area()).isEqualByComparingTo("240");
        assertThat(post(
                        "reviewer",
                        "/shelter",
                        Map.of(
                                "name", "SHARE_CLASS_3",
                                "value", "2.5",
                                "validFrom", "2020-01-01",
                                "source", "省级文件（演示）第三条",
                                "verified", "true",
                                "reason", "省里另有规定")))
                .hasStatus(302);
        assertThat(areas.of(facts, LocalDate.of(2021, 1, 1)).area()).isEqualByComparingTo("240");
        var id = sql.sql("SELECT max(id) FROM shelter_term").query(Long.class).single();
        assertThat(get("reviewer", "/shelter/" + id)).hasStatus(403);
        assertThat(post("deputy", "/shelter/" + id, Map.of("accepted", "false")))
                .hasStatus(422);
        assertThat(post("deputy", "/shelter/" + id, Map.of("accepted", "true"))).hasStatus(302);
        assertThat(post("inspector", "/shelter/" + id, Map.of("accepted", "true")))
                .hasStatus(409);
        assertThat(areas.of(facts, LocalDate.of(2021, 1, 1)).area()).isEqualByComparingTo("300");
        assertThat(areas.of(facts, LocalDate.of(2019, 1, 1)).area()).isEqualByComparingTo("240");
        var list = page(get("leader", "/shelter?name=SHARE_CLASS_3"));
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("2");
    }

    @Test
    @DisplayName("参数由初审人或领导小组办公室提出；错的值说明错在哪里")
    void whoProposes() {
        assertThat(get("county", "/shelter/new")).hasStatus(403);
        assertThat(get("treasury", "/shelter")).hasStatus(403);
        assertThat(get("office", "/shelter/new")).hasStatus(200);
        var answer = post(
                "office",
                "/shelter",
                Map.of("name", "CITY_CLASS", "value", "7", "validFrom", "2020-01-01", "source", "文件", "reason", "核实"));
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#value-error").text()).contains("1、2、3 或 4");
    }

    private long project() {
        return directory.seen(number.value(), cast.officer("county")).id();
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

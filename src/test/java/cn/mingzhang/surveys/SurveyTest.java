package cn.mingzhang.surveys;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.Unfit;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("满意度测评：名次逐年登记，越小越好")
class SurveyTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private SurveyFigures figures;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private Cast cast;
    private LocalDate today;
    private int year;

    @BeforeEach
    void peopleAreIn() {
        cast = Cast.of(registry, clock);
        today = clock.today();
        year = today.getYear();
    }

    private String enter(int of, @Nullable Integer rank, @Nullable Integer among, String remark, LocalDate on) {
        var city =
                registry.unitByCode(DemoCast.CITY_OFFICE, today).orElseThrow().id();
        try (var paper = Upload.of("通报.pdf", Samples.pdf("S"))) {
            return desk.enter(
                    new NewSurvey(of, "社会满意度测评", "省统计局", city, rank, among, null, on, remark),
                    paper,
                    cast.officer("office"));
        }
    }

    @Test
    @DisplayName("没有名次的年份不算；最近一次通报的名次作数，作废以后退回上一次")
    void theLastRankCounts() {
        enter(year - 2, null, null, "末位", today.minusDays(9));
        assertThat(figures.asOf(today, Scope.EVERYTHING)).isEmpty();
        enter(year - 1, 88, 183, "", today.minusDays(5));
        var last = enter(year, 35, null, "", today);
        assertThat(figures.asOf(today.minusDays(1), Scope.EVERYTHING)).hasValue(new SurveyFigures.Rank(year - 1, 88));
        assertThat(figures.asOf(today, Scope.EVERYTHING)).hasValue(new SurveyFigures.Rank(year, 35));
        assertThat(page("leader", SurveyFigures.rows(today)))
                .bodyText()
                .contains("data-figure=\"survey.rank\" data-value=\"35\"", "data-total=\"1\"", "第 35 位");
        assertThat(page("leader", "/surveys/" + last)).bodyText().contains("上升 53 位", "未载明名次：末位", "第 88 位，共 183 个");
        desk.strike(last, 0, "看错行", cast.officer("office"));
        assertThat(figures.asOf(today, Scope.EVERYTHING)).hasValue(new SurveyFigures.Rank(year - 1, 88));
    }

    @Test
    @DisplayName("名次大于参评数、没有名次又没有备注、同一年登两次：写明不收")
    void whatCannotBeIsSaid() {
        assertThatThrownBy(() -> enter(year, 184, 183, "", today))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("among");
        assertThatThrownBy(() -> enter(year, null, null, "", today))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("unranked");
        enter(year, 35, null, "", today);
        assertThatThrownBy(() -> enter(year, 36, null, "", today))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("twice");
    }

    @Test
    @DisplayName("县里看不到市里的名次，管理员看不到这一页")
    void withinTheScope() {
        var number = enter(year, 35, null, "", today);
        assertThat(page("county", "/surveys")).hasStatusOk().bodyText().doesNotContain("第 35 位");
        assertThat(page("county", "/surveys/" + number)).hasStatus(404);
        assertThat(page("sysadmin", "/surveys")).hasStatus(403);
        assertThat(page("treasury", "/surveys")).hasStatus(403);
    }

    private MvcTestResult page(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }
}

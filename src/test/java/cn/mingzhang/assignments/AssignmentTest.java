package cn.mingzhang.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationDesk;
import cn.mingzhang.witness.Road;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("批量指定：先预览，再确认，逐件说明")
class AssignmentTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private Registry registry;

    @Autowired
    private RectificationDesk work;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void peopleAreIn() {
        DemoCast.enter(registry);
    }

    private Clerk as(String login) {
        return new Clerk(mvc, login);
    }

    private ProblemNumber draft() {
        return road.drafted("FE-04", Procedure.GENERAL, Yuan.ofFen(100_000), Yuan.ZERO);
    }

    private static String page(String field, String value, ProblemNumber... numbers) {
        return "/assignments/new?field=" + field + "&value=" + value
                + Arrays.stream(numbers).map(one -> "&problem=" + one).collect(Collectors.joining());
    }

    @Test
    @DisplayName("单位负责人指定经办人：可改的改，不可改的带着原因和改正之处留下")
    void theHeadNamesTheRectifier() {
        var head = road.officer("countyhead");
        registry.givePost(Actor.SYSTEM, head.id(), Post.RECTIFIER, road.today());
        var open = road.rectifying();
        var moved = road.rectifying();
        var locked = road.applied();

        var list = as("countyhead").open("/problems");
        assertThat(list.page().select("#selection-field option"))
                .extracting(one -> one.attr("value"))
                .containsExactly("RECTIFIER");

        var preview = as("countyhead").open(page("RECTIFIER", "", open, moved, locked));
        assertThat(preview.page().select("main").text()).contains("共 3 件，其中 2 件可以指定");
        assertThat(preview.page().select("form[method=post][action=/assignments]"))
                .as("nothing is chosen yet")
                .isEmpty();

        preview.open(page("RECTIFIER", "" + head.id(), open, moved, locked));
        assertThat(preview.page().select("main").text()).contains("将改 2 件，不改 1 件", "已申请销号");
        assertThat(preview.page().select(".checklist a").attr("href")).isEqualTo("/problems/" + locked + "/closure");

        // Between the preview and the confirmation one file moves on.
        work.addMeasure(moved, "补充措施", "廖长根", road.today().plusDays(5), road.officer("county"));
        var result = as("countyhead").open(redirected(preview.submit("/assignments")));
        assertThat(result.page().select("main").text()).contains("已改 1 件，未改 2 件", "预览之后案卷又有变动");
        assertThat(rectifier(open)).isEqualTo(head.id());
        assertThat(rectifier(moved)).isEqualTo(road.officer("county").id());
        assertThat(rectifier(locked)).isEqualTo(road.officer("county").id());
        assertThat(deeds("problem", open.value())).contains("PROBLEM_PLANNED");
        assertThat(sql.sql("SELECT changes FROM trail_entry WHERE deed = 'ASSIGNED'")
                        .query(String.class)
                        .single())
                .contains("problem.rectifier", head.name());
    }

    @Test
    @DisplayName("督查人员改草稿的责任单位和期限，已交办的不改")
    void theSupervisorChangesDrafts() {
        var draft = draft();
        var served = road.rectifying();
        var day = road.today().plusDays(40);
        var confirming = as("inspector").open(page("DUE_DATE", "" + day, draft, served));
        assertThat(confirming.page().select("main").text()).contains("将改 1 件，不改 1 件", "由责任单位申请延期");
        confirming.done("/assignments");
        assertThat(dueOn(draft)).isEqualTo(day);
        assertThat(dueOn(served)).isNotEqualTo(day);
    }

    @Test
    @DisplayName("不勾选，指定筛选出的全部；再做一次，已经如此的不改")
    void allThatMatch() {
        var first = draft();
        var second = draft();
        road.rectifying();
        var preview = as("inspector")
                .open("/assignments/new?field=RESPONSIBLE_LEADER&value=%E9%BB%8E%E5%B1%80%E9%95%BF&all=stage%3DDRAFT");
        assertThat(preview.page().select("tbody th").text()).contains(first.value(), second.value());
        assertThat(preview.page().select("tbody tr"))
                .allSatisfy(row -> assertThat(row.text()).contains("草拟"));
        preview.done("/assignments");
        preview.open("/assignments/new?field=RESPONSIBLE_LEADER&value=%E9%BB%8E%E5%B1%80%E9%95%BF&all=stage%3DDRAFT");
        assertThat(preview.page().select("main").text()).contains("将改 0 件", "已经如此");
        assertThat(preview.page().select("form[method=post][action=/assignments]"))
                .isEmpty();
    }

    @Test
    @DisplayName("次序：看不见的 404，不归他的 403，没有版本 400，值不对 422")
    void refusalsInOrder() {
        var draft = draft();
        var open = road.rectifying();
        assertThat(post("countyhead", "RECTIFIER", "1", draft + "@0")).hasStatus(404);
        assertThat(post("countyhead", "DUE_DATE", "2021-09-01", open + "@0")).hasStatus(403);
        assertThat(post("inspector", "DUE_DATE", "2021-09-01", "rubbish")).hasStatus(400);
        assertThat(post("inspector", "NONSENSE", "2021-09-01", draft + "@0")).hasStatus(400);
        assertThat(post("inspector", "DUE_DATE", "2021-99-01", draft + "@0")).hasStatus(422);
        assertThat(post("inspector", "RESPONSIBLE_UNIT", "999999", draft + "@0"))
                .hasStatus(422);
        assertThat(mvc.get().uri(page("RECTIFIER", "", draft)).with(Cast.as("countyhead")))
                .hasStatus(404);
        assertThat(mvc.get().uri(page("RECTIFIER", "")).with(Cast.as("countyhead")))
                .hasStatus(422);
        assertThat(mvc.get().uri(page("RECTIFIER", "", open)).with(Cast.as("treasury")))
                .hasStatus(403);
        assertThat(mvc.get().uri(page("RECTIFIER", "", open)).with(Cast.as("sysadmin")))
                .hasStatus(403);
    }

    @Test
    @DisplayName("结果只给指定人看；回到带筛选的台账")
    void theResultIsHisOwn() {
        var draft = draft();
        var here = redirected(
                post("inspector", "RESPONSIBLE_LEADER", "黎局长", draft + "@0", "/problems?stage=DRAFT&page=1"));
        assertThat(as("inspector")
                        .open(here)
                        .page()
                        .select(".page-head__actions a")
                        .attr("href"))
                .isEqualTo("/problems?stage=DRAFT&page=1");
        var other = here.replaceFirst("\\?.*", "");
        assertThat(mvc.get().uri(other).with(Cast.as("inspector2"))).hasStatus(404);
        assertThat(as("inspector")
                        .open(other + "?back=//evil.example")
                        .page()
                        .select(".page-head__actions a")
                        .attr("href"))
                .isEqualTo("/problems");
    }

    private MvcTestResult post(String login, String field, String value, String seen, String... back) {
        var request = mvc.post()
                .uri("/assignments")
                .with(Cast.as(login))
                .with(csrf())
                .param("field", field)
                .param("value", value)
                .param("seen", seen);
        return (back.length == 0 ? request : request.param("back", back)).exchange();
    }

    private static String redirected(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    private LocalDate dueOn(ProblemNumber number) {
        return sql.sql("SELECT due_on FROM problem WHERE number = ?")
                .param(number.value())
                .query(LocalDate.class)
                .single();
    }

    private long rectifier(ProblemNumber number) {
        return sql.sql("SELECT rectifier_id FROM problem WHERE number = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    private java.util.List<String> deeds(String kind, String number) {
        return sql.sql("SELECT deed FROM trail_entry WHERE subject_kind = ? AND subject_number = ?")
                .params(kind, number)
                .query(String.class)
                .list();
    }
}

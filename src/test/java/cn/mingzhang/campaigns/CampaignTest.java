package cn.mingzhang.campaigns;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("专项治理：方案、印发、任务的办理与销号")
class CampaignTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private GroupDesk group;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CampaignClocks clocks;

    private Cast cast;
    private int year;
    private LocalDate due;

    @BeforeEach
    void aDraftWithOneTask() {
        cast = Cast.of(registry, clock);
        year = clock.today().getYear();
        due = clock.today().plusDays(30);
        var office = cast.officer("office");
        plans.open(year, "人防系统治理", "对表对标", null, office);
        plans.writePhase(year, null, 0, "自查摸排", clock.today(), due, office);
        plans.writeTask(year, null, 1, task(), office);
        plans.writeMilestone(year, null, 2, "台账建立", due, office);
    }

    private NewTask task() {
        var city = registry.unitByCode(DemoCast.CITY_OFFICE, clock.today()).orElseThrow();
        var county = registry.unitByCode(DemoCast.COUNTY_OFFICE, clock.today()).orElseThrow();
        return new NewTask(1, "规划许可项目全量比对", "逐项", city.id(), List.of(county.id()), due, 30);
    }

    private void issued() {
        group.appoint(
                year,
                new GroupMember(0, "罗开平", "主任", GroupMember.Role.LEADER, clock.today(), null),
                cast.officer("office"));
        plans.issue(year, 3, cast.officer("head"));
    }

    private void proved() {
        tasks.take(year, "T01", 0, TaskStep.REPORT, new TaskDesk.Taking(100, null, "比对完成"), cast.officer("rectifier"));
        try (var files = Uploads.of(Upload.of("比对表.pdf", Samples.pdf("T01")))) {
            tasks.file(year, "T01", null, files, "", cast.officer("rectifier"));
        }
        tasks.take(year, "T01", 1, TaskStep.APPLY, TaskDesk.Taking.saying(""), cast.officer("rectifier"));
    }

    private String text(String login, String address) throws Exception {
        return Jsoup.parse(mvc.get()
                        .uri(address)
                        .with(as(login))
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .text();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"rectifier,404", "county,404", "resident,404", "leader,404", "head,200", "deputy,200", "office,200"})
    @DisplayName("拟稿只有领导小组和它的办公室看得见")
    void aDraftIsTheGroupsOwn(String login, int status) {
        assertThat(mvc.get().uri("/campaigns/" + year).with(as(login)).exchange())
                .hasStatus(status);
    }

    @Test
    @DisplayName("缺组长不能印发，缺什么逐条写明；签字印发后人人可见")
    void issuedBySignature() throws Exception {
        assertThat(text("head", "/campaigns/" + year + "/issue")).contains("领导小组还没有组长");
        assertThatThrownBy(() -> plans.issue(year, 3, cast.officer("head"))).isInstanceOf(Unfit.class);
        group.appoint(
                year,
                new GroupMember(0, "罗开平", "主任", GroupMember.Role.LEADER, clock.today(), null),
                cast.officer("office"));
        var wrong = sign("wrong");
        assertThat(wrong).hasStatus(422);
        assertThat(sign(DemoCast.PASSWORD)).hasStatus(302);
        assertThat(text("county", "/campaigns/" + year)).contains("人防系统治理", "T01", "规划许可项目全量比对");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult sign(String password) {
        return mvc.post()
                .uri("/campaigns/" + year + "/issue")
                .param("version", "3")
                .param("password", password)
                .with(as("head"))
                .with(csrf())
                .exchange();
    }

    @Test
    @DisplayName("写方案的人不能印发")
    void theOfficeDoesNotIssue() {
        assertThatThrownBy(() -> plans.issue(year, 3, cast.officer("office"))).isInstanceOf(WrongPost.class);
    }

    @Test
    @DisplayName("印发以后，数据库也不许改写任务")
    void theDatabaseKeepsTheIssuedPlan() {
        issued();
        assertThatThrownBy(
                        () -> sql.sql("UPDATE campaign_task SET title = '改写'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("已印发");
    }

    @Test
    @DisplayName("不足百分之百、没有材料，不能申请销号")
    void nothingIsAppliedForUnproved() {
        issued();
        var rectifier = cast.officer("rectifier");
        assertThatThrownBy(() -> tasks.take(year, "T01", 0, TaskStep.APPLY, TaskDesk.Taking.saying(""), rectifier))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("campaigns.lacks.progress");
        tasks.take(year, "T01", 0, TaskStep.REPORT, new TaskDesk.Taking(100, null, "完成"), rectifier);
        assertThatThrownBy(() -> tasks.take(year, "T01", 1, TaskStep.APPLY, TaskDesk.Taking.saying(""), rectifier))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("campaigns.lacks.proof");
    }

    @Test
    @DisplayName("销号的人不能是牵头单位的人；数据库同样拒绝")
    void signedOffByAnother() {
        issued();
        proved();
        assertThatThrownBy(() -> tasks.take(
                        year, "T01", 2, TaskStep.SIGN_OFF, TaskDesk.Taking.saying(""), cast.officer("rectifier")))
                .isInstanceOf(WrongPost.class);
        tasks.take(year, "T01", 2, TaskStep.SIGN_OFF, TaskDesk.Taking.saying("同意"), cast.officer("office"));
        assertThat(tasks.seen(year, "T01", cast.officer("county")).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    @DisplayName("绕过程序直接写“已销号”，数据库拒绝")
    void theDatabaseWantsTheSignature() {
        issued();
        proved();
        assertThatThrownBy(() -> sql.sql("UPDATE campaign_task SET state = 'DONE', done_on = :on")
                        .param("on", clock.today())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("销号签字");
    }

    @Test
    @DisplayName("配合单位可以报送进展，不能申请销号；其他单位两样都不能")
    void whoHelpsReports() {
        issued();
        var county = cast.officer("county");
        tasks.take(year, "T01", 0, TaskStep.REPORT, new TaskDesk.Taking(40, null, "本县已比对"), county);
        var task = tasks.seen(year, "T01", county);
        assertThat(task.progress()).isEqualTo(40);
        assertThat(task.reportBy()).isEqualTo(clock.today().plusDays(30));
        assertThat(tasks.steps(task, county)).containsExactly(TaskStep.REPORT);
        assertThat(tasks.steps(task, cast.officer("resident"))).isEmpty();
    }

    @Test
    @DisplayName("延期须晚于现期限，写明理由，并计次")
    void postponedLaterOnly() {
        issued();
        var office = cast.officer("office");
        assertThatThrownBy(() ->
                        tasks.take(year, "T01", 0, TaskStep.POSTPONE, new TaskDesk.Taking(null, due, "资料未到"), office))
                .isInstanceOf(Unfit.class);
        tasks.take(year, "T01", 0, TaskStep.POSTPONE, new TaskDesk.Taking(null, due.plusDays(10), "资料未到"), office);
        assertThat(tasks.seen(year, "T01", office))
                .returns(due.plusDays(10), KeyTask::dueOn)
                .returns(1, KeyTask::postponed);
    }

    @Test
    @DisplayName("催报的任务在牵头和配合单位的工作台上，报送后消失")
    void whatIsDemandedWaits() throws Exception {
        issued();
        assertThat(text("county", "/campaigns/tasks?bucket=task-report")).doesNotContain("T01");
        tasks.take(
                year,
                "T01",
                0,
                TaskStep.DEMAND,
                new TaskDesk.Taking(null, clock.today().plusDays(3), ""),
                cast.officer("office"));
        assertThat(text("county", "/campaigns/tasks?bucket=task-report")).contains("T01");
        tasks.take(year, "T01", 1, TaskStep.REPORT, new TaskDesk.Taking(50, null, "已比对一半"), cast.officer("county"));
        assertThat(text("county", "/campaigns/tasks?bucket=task-report")).doesNotContain("T01");
    }

    @Test
    @DisplayName("还有任务未销号，不能总结")
    void notConcludedWhileOpen() {
        issued();
        assertThatThrownBy(() -> plans.conclude(year, 4, cast.officer("head"))).isInstanceOf(Unfit.class);
        proved();
        tasks.take(year, "T01", 2, TaskStep.SIGN_OFF, TaskDesk.Taking.saying(""), cast.officer("office"));
        group.reach(year, 1, clock.today(), "台账已建立", cast.officer("office"));
        plans.conclude(year, 4, cast.officer("head"));
        assertThat(plans.seen(year, cast.officer("county")).state()).isEqualTo(CampaignState.CONCLUDED);
    }

    @Test
    @DisplayName("新的一年以去年为底稿：阶段、任务、配合单位、节点照抄，日期顺延，办理情况不带过来")
    void lastYearIsTheNextOnesStart() {
        issued();
        plans.open(year + 1, "下一年", "", year, cast.officer("office"));
        var copied = tasks.seen(year + 1, "T01", cast.officer("office"));
        assertThat(copied.title()).isEqualTo("规划许可项目全量比对");
        assertThat(copied.helpers()).hasSize(1);
        assertThat(copied.dueOn()).isEqualTo(due.plusYears(1));
        assertThat(copied.state()).isEqualTo(TaskState.OPEN);
        assertThat(figures.asOf(clock.today()))
                .hasValueSatisfying(counts -> assertThat(counts.tasks()).isOne());
    }

    @Test
    @DisplayName("动员部署会登记一次；同一天同一主题不再登记")
    void aMeetingIsRecordedOnce() throws Exception {
        issued();
        var meeting = new Meeting(clock.today(), "动员部署会", "三楼会议室", 120, "");
        group.meet(year, meeting, cast.officer("office"));
        assertThatThrownBy(() -> group.meet(year, meeting, cast.officer("office")))
                .isInstanceOf(Unfit.class);
        assertThat(figures.asOf(clock.today()))
                .hasValueSatisfying(counts -> assertThat(counts.mobilizations()).isOne());
        assertThat(text("leader", "/campaigns/" + year)).contains("三楼会议室", "120");
    }

    @Test
    @DisplayName("期限填得不对，说明白并保留所填")
    void badInputIsKept() {
        var page = mvc.post()
                .uri("/campaigns/" + year + "/tasks")
                .param("version", "3")
                .param("phase", "9")
                .param("title", "新任务")
                .param("lead", "" + task().leadUnitId())
                .param("dueOn", due.toString())
                .param("every", "30")
                .with(as("office"))
                .with(csrf())
                .exchange();
        assertThat(page).hasStatus(422);
        assertThat(page).bodyText().contains("请选择这个方案里的阶段", "新任务");
    }

    @Test
    @DisplayName("拟稿里的任务、节点、空阶段可以删；有任务的阶段、印发以后的，删不了，数据库也不许")
    void aPartIsTakenOutOfADraft() throws Exception {
        assertThat(remove("office", "phases/1", "3")).hasStatus(409);
        assertThat(remove("head", "tasks/T01", "3")).hasStatus(403);
        assertThat(remove("office", "tasks/T01", null)).hasStatus(400);
        assertThat(text("office", "/campaigns/" + year + "/tasks/T01/edit")).contains("从拟稿里删去这一项");
        assertThat(remove("office", "tasks/T01", "3")).hasStatus(302);
        assertThat(remove("office", "milestones/1", "4")).hasStatus(302);
        assertThat(remove("office", "phases/1", "5")).hasStatus(302);
        assertThat(text("office", "/campaigns/" + year)).contains("还没有阶段", "还没有任务");
    }

    @Test
    @DisplayName("印发以后的部分，谁也删不了")
    void anIssuedPlanStaysWhole() {
        issued();
        assertThat(remove("office", "tasks/T01", "4")).hasStatus(409);
        assertThatThrownBy(() -> sql.sql("SELECT campaign_drop_part('task', (SELECT max(id) FROM campaign_task))")
                        .query((row, n) -> n)
                        .list())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("方案已印发");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult remove(
            String login, String part, @org.jspecify.annotations.Nullable String version) {
        var request = mvc.post().uri("/campaigns/" + year + "/" + part + "/remove");
        if (version != null) {
            request.param("version", version);
        }
        return request.with(as(login)).with(csrf()).exchange();
    }

    @Test
    @DisplayName("任务、报送、节点都有计时：印发以前没有，办完即止")
    void whatIsIssuedRuns() {
        var today = clock.today();
        for (var kind : clocks.kinds()) {
            assertThat(clocks.running(kind, today, due.plusDays(1))).as(kind).isEmpty();
        }
        issued();
        assertThat(clocks.running(CampaignClocks.TASK, today, due))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.due()).isEqualTo(due);
                    assertThat(one.unitId()).isEqualTo(task().leadUnitId());
                });
        assertThat(clocks.running(CampaignClocks.TASK, today, due.minusDays(1))).isEmpty();
        assertThat(clocks.running(CampaignClocks.MILESTONE, today, due))
                .singleElement()
                .satisfies(one -> assertThat(one.href()).isEqualTo("/campaigns/" + year + "#milestones"));
        var demanded = new TaskDesk.Taking(null, today.plusDays(3), "");
        tasks.take(year, "T01", 0, TaskStep.DEMAND, demanded, cast.officer("office"));
        assertThat(clocks.running(CampaignClocks.REPORT, today, today.plusDays(3)))
                .hasSize(1);
        tasks.take(year, "T01", 1, TaskStep.REPORT, new TaskDesk.Taking(40, null, "已比对"), cast.officer("rectifier"));
        assertThat(clocks.running(CampaignClocks.REPORT, today, today.plusDays(3)))
                .isEmpty();
        group.reach(year, 1, today, "完成", cast.officer("office"));
        assertThat(clocks.running(CampaignClocks.MILESTONE, today, due)).isEmpty();
    }
}

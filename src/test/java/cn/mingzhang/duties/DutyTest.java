package cn.mingzhang.duties;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.campaigns.GroupDesk;
import cn.mingzhang.campaigns.GroupMember;
import cn.mingzhang.campaigns.NewTask;
import cn.mingzhang.campaigns.PlanDesk;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("主体责任清单：拟定、送单位、负责人签字确认、逐项报进展")
class DutyTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private GroupDesk group;

    @Autowired
    private DutyDesk desk;

    @Autowired
    private DutyOpening opening;

    @Autowired
    private DutyClocks clocks;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private int year;
    private LocalDate due;
    private long city;
    private long county;
    private long list;

    @BeforeEach
    void anIssuedPlanAndADraft() {
        cast = Cast.of(registry, clock);
        year = clock.today().getYear();
        due = clock.today().plusDays(30);
        city = cast.unit(DemoCast.CITY_OFFICE).id();
        county = cast.unit(DemoCast.COUNTY_OFFICE).id();
        issue(year);
        list = opening.open(year, city, Beginning.TASKS, "罗开平", "", cast.officer("office"));
    }

    private void issue(int campaign) {
        var office = cast.officer("office");
        plans.open(campaign, campaign + "年人防系统治理", "", null, office);
        plans.writePhase(campaign, null, 0, "自查摸排", clock.today(), due, office);
        plans.writeTask(campaign, null, 1, new NewTask(1, "规划许可项目全量比对", "", city, List.of(county), due, 30), office);
        plans.writeMilestone(campaign, null, 2, "台账建立", due, office);
        group.appoint(campaign, new GroupMember(0, "罗开平", "主任", GroupMember.Role.LEADER, clock.today(), null), office);
        plans.issue(campaign, 3, cast.officer("head"));
    }

    private void complete() {
        desk.write(
                list,
                1,
                version(),
                new NewItem("规划许可项目全量比对", "罗开平", "审核科", due, "任务清单 T01"),
                cast.officer("rectifier"));
    }

    private void sent() {
        complete();
        desk.take(list, version(), DutyStep.SEND, clock.today().plusDays(5), "", cast.officer("rectifier"));
    }

    private void confirmed() {
        sent();
        desk.take(list, version(), DutyStep.CONFIRM, null, "", cast.officer("head"));
    }

    private long version() {
        return desk.seen(list, cast.officer("office")).version();
    }

    private MvcTestResult post(String login, String address, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(as(login)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private String text(String login, String address) throws Exception {
        var answer = mvc.get().uri(address).with(as(login)).exchange();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .text();
    }

    @Test
    @DisplayName("以任务清单为底稿：牵头和配合的任务逐项列出，依据写明任务编号")
    void beginsWithTheTasksOfThePlan() throws Exception {
        assertThat(text("county", "/duties/" + list)).contains("牵头：规划许可项目全量比对", "任务清单 T01", "罗开平");
        var helped = opening.open(year, county, Beginning.TASKS, "", "", cast.officer("county"));
        assertThat(text("county", "/duties/" + helped)).contains("配合：规划许可项目全量比对");
        assertThat(text("leader", "/campaigns/" + year)).contains("主体责任清单");
    }

    @Test
    @DisplayName("缺责任人不能送；送出须有确认期限；事项送出后不能改，数据库也不许")
    void nothingIsSentThatNamesNobody() throws Exception {
        assertThat(text("office", "/duties/" + list + "/send")).contains("没有写明责任领导或责任人");
        assertThatThrownBy(
                        () -> desk.take(list, version(), DutyStep.SEND, clock.today(), "", cast.officer("rectifier")))
                .isInstanceOf(Unfit.class);
        complete();
        assertThat(post("rectifier", "/duties/" + list + "/send", Map.of("version", "" + version(), "remark", "留言")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写最迟确认日", "留言");
        sent();
        assertThatThrownBy(this::complete).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> sql.sql("UPDATE duty_item SET what = '改写'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("已送单位");
    }

    @Test
    @DisplayName("只有本单位负责人签字确认，密码不对不算；签的是哪些事项逐字留存")
    void confirmedByTheUnitsHead() throws Exception {
        sent();
        var at = "/duties/" + list + "/confirm";
        assertThat(mvc.get().uri(at).with(as("countyhead")).exchange()).hasStatus(403);
        assertThat(mvc.get().uri(at).with(as("rectifier")).exchange()).hasStatus(403);
        assertThat(text("head", at)).contains("规划许可项目全量比对", "审核科");
        assertThat(post("head", at, Map.of("password", DemoCast.PASSWORD))).hasStatus(400);
        assertThat(post("head", at, Map.of("version", "0", "password", DemoCast.PASSWORD)))
                .hasStatus(409);
        assertThat(post("head", at, Map.of("version", "" + version(), "password", "wrong")))
                .hasStatus(422);
        assertThat(post("head", at, Map.of("version", "" + version(), "password", DemoCast.PASSWORD)))
                .hasStatus(302);
        assertThat(sql.sql("SELECT signed_text FROM duty_step WHERE step = 'CONFIRM'")
                        .query(String.class)
                        .single())
                .contains("规划许可项目全量比对|罗开平|审核科|" + due);
        assertThat(text("leader", "/duties/" + list)).contains("已确认", "单位负责人确认");
    }

    @Test
    @DisplayName("绕过程序直接写“已确认”，数据库拒绝；送出的人自己确认，数据库也拒绝")
    void theDatabaseWantsTheHeadsSignature() {
        sent();
        assertThatThrownBy(() -> sql.sql("UPDATE duty_list SET state = 'CONFIRMED', confirmed_on = :on")
                        .param("on", clock.today())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("没有单位负责人的确认");
    }

    @Test
    @DisplayName("退回要写理由，回到拟定人的工作台；收回修订须重新确认，进展保留")
    void returnedAndRevised() throws Exception {
        sent();
        assertThatThrownBy(() -> desk.take(list, version(), DutyStep.RETURN, null, " ", cast.officer("head")))
                .isInstanceOf(Unfit.class);
        desk.take(list, version(), DutyStep.RETURN, null, "期限太紧", cast.officer("head"));
        assertThat(text("rectifier", "/")).contains("退回、收回待改的主体责任清单");
        assertThat(text("office", "/duties?bucket=duty-amend")).contains(year + "-");
        confirmed();
        desk.answer(list, 1, true, "比对完成", cast.officer("rectifier"));
        desk.take(list, version(), DutyStep.REVISE, null, "期限调整", cast.officer("office"));
        assertThatThrownBy(() -> desk.drop(list, 1, version(), cast.officer("office")))
                .isInstanceOf(Conflict.class);
        assertThat(text("office", "/duties/" + list)).contains("比对完成", "拟定中", "期限调整");
    }

    @Test
    @DisplayName("确认以后逐项报进展，以最近一次为准；别的单位不能报，没写进展不算")
    void answeredItemByItem() throws Exception {
        confirmed();
        var at = "/duties/" + list + "/items/1/progress";
        assertThat(mvc.get().uri(at).with(as("county")).exchange()).hasStatus(403);
        assertThat(post("rectifier", at, Map.of("version", "" + version(), "done", "true")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明进展");
        assertThat(post("rectifier", at, Map.of("version", "" + version(), "remark", "比对完成", "done", "true")))
                .hasStatus(302);
        assertThat(text("leader", "/duties/" + list)).contains("1 / 1", "比对完成");
        desk.answer(list, 1, false, "又发现两宗", cast.officer("rectifier"));
        assertThat(text("leader", "/duties/" + list)).contains("0 / 1", "又发现两宗");
    }

    @Test
    @DisplayName("待确认的清单和到期的事项都有计时，办完即止")
    void whatHasATermRuns() throws Exception {
        var today = clock.today();
        assertThat(clocks.running(DutyClocks.CONFIRM, today, due)).isEmpty();
        sent();
        assertThat(clocks.running(DutyClocks.CONFIRM, today, due))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.due()).isEqualTo(today.plusDays(5));
                    assertThat(one.unitId()).isEqualTo(city);
                });
        assertThat(text("head", "/")).contains("待确认的主体责任清单");
        assertThat(clocks.running(DutyClocks.ITEM, today, due)).isEmpty();
        desk.take(list, version(), DutyStep.CONFIRM, null, "", cast.officer("head"));
        assertThat(clocks.running(DutyClocks.CONFIRM, today, due)).isEmpty();
        assertThat(clocks.running(DutyClocks.ITEM, today, due)).hasSize(1);
        assertThat(clocks.running(DutyClocks.ITEM, today, due.minusDays(1))).isEmpty();
        desk.answer(list, 1, true, "完成", cast.officer("rectifier"));
        assertThat(clocks.running(DutyClocks.ITEM, today, due)).isEmpty();
    }

    @Test
    @DisplayName("下一年以上一年的清单为底稿，期限顺延一年")
    void takenOverFromLastYear() {
        complete();
        issue(year + 1);
        var next = opening.open(year + 1, city, Beginning.LAST_YEAR, "", "", cast.officer("rectifier"));
        var item = desk.item(desk.seen(next, cast.officer("office")), 1);
        assertThat(item.person()).isEqualTo("审核科");
        assertThat(item.dueOn()).isEqualTo(due.plusYears(1));
        assertThat(item.done()).isFalse();
    }

    @Test
    @DisplayName("同一单位一年只有一份；经办人只拟本单位的；表单退回时所填都在")
    void oneListOfAUnitAndYear() {
        assertThatThrownBy(() -> opening.open(year, city, Beginning.EMPTY, "", "", cast.officer("office")))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> opening.open(year, city, Beginning.EMPTY, "", "", cast.officer("county")))
                .isInstanceOf(Unfit.class);
        assertThat(post(
                        "office",
                        "/duties",
                        Map.of("year", "" + year, "unitId", "" + city, "beginning", "EMPTY", "leader", "罗某")))
                .hasStatus(422)
                .bodyText()
                .contains("这个单位在这一年已有清单", "罗某");
        assertThat(mvc.get().uri("/duties/new").with(as("leader")).exchange()).hasStatus(403);
        assertThat(mvc.get().uri("/duties").with(as("sysadmin")).exchange()).hasStatus(403);
        assertThat(mvc.get().uri("/duties/999999").with(as("office")).exchange())
                .hasStatus(404);
    }

    @Test
    @DisplayName("打印件是中文，逐项写明责任领导、责任人和期限")
    void isPrintedInChinese() throws Exception {
        confirmed();
        var file = mvc.get()
                .uri("/duties/" + list + ".docx?lang=en")
                .with(as("leader"))
                .exchange();
        assertThat(file).hasStatusOk();
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("主体责任清单", "责任领导：罗开平；责任人：审核科", "任务清单 T01")
                    .doesNotContain("{{");
        }
    }
}

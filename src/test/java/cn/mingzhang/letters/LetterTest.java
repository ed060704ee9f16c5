package cn.mingzhang.letters;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
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
@DisplayName("建议书、督办单、提醒函：起草、签发、送达、逐条答复、亮灯")
class LetterTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private LetterDrafts drafts;

    @Autowired
    private ClauseDesk clauses;

    @Autowired
    private LetterRound round;

    @Autowired
    private Registry registry;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private LetterClocks clocks;

    private Cast cast;
    private long county;
    private long id;

    @BeforeEach
    void aDraft() {
        cast = Cast.of(registry, clock);
        county = registry.unitByCode(DemoCast.COUNTY_OFFICE, clock.today())
                .orElseThrow()
                .id();
        id = drafts.draft(LetterKind.SUPERVISION_ADVICE, text(), cast.officer("resident"));
    }

    @AfterEach
    void theClockBack() {
        clock.reset();
    }

    private NewLetter text() {
        return new NewLetter(
                "关于规范易地建设审批的建议",
                county,
                "",
                "专项督导了易地建设审批。",
                "审批条件把关不严。",
                "监察法第四十五条",
                List.of(
                        new NewLetter.Asked("修订办事指南", clock.today().plusDays(30)),
                        new NewLetter.Asked("复核近三年项目", clock.today().plusDays(60))),
                "",
                "",
                "李慎行",
                "0818-2100000",
                List.of());
    }

    private Letter letter() {
        return desk.seen(id, cast.officer("inspector"));
    }

    private Officer by(String login) {
        return cast.officer(login);
    }

    private String issued() {
        desk.take(id, letter().version(), LetterStep.SUBMIT, "", by("resident"));
        return desk.issue(id, letter().version(), by("inspector"));
    }

    private void served() {
        issued();
        serve();
    }

    private void serve() {
        var service = new Service(Service.Method.DIRECT, clock.today(), "蒋立夏", "", "");
        try (var scan = Upload.of("回证.pdf", Samples.pdf("回证"))) {
            desk.serve(id, letter().version(), service, scan, by("resident"));
        }
    }

    private void take(int ordinal, ClauseStep step, String remark, String login) {
        take(ordinal, step, null, remark, login);
    }

    private void take(int ordinal, ClauseStep step, LocalDate until, String remark, String login) {
        try (var none = Uploads.of(List.of())) {
            clauses.take(id, ordinal, letter().version(), step, new ClauseDesk.Taking(until, remark), none, by(login));
        }
    }

    private Clause clause(int ordinal) {
        return clauses.clause(letter(), ordinal);
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

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "resident,200,200",
        "inspector,200,200",
        "office,404,200",
        "head,404,200",
        "county,404,200",
        "countyhead,404,200",
        "leader,404,200",
        "keeper,404,404",
        "feeclerk,404,200"
    })
    @DisplayName("拟稿只有发文一方看得见；送达以后收文单位和它的上级看得见")
    void whoSeesIt(String login, int draft, int out) {
        assertThat(mvc.get().uri("/letters/" + id).with(as(login)).exchange()).hasStatus(draft);
        served();
        assertThat(mvc.get().uri("/letters/" + id).with(as(login)).exchange()).hasStatus(out);
    }

    @Test
    @DisplayName("签发：取号、成文、逐条起算；拟稿和送审的人不能签发")
    void issuedBySomebodyElse() {
        desk.take(id, letter().version(), LetterStep.SUBMIT, "", by("resident"));
        assertThatThrownBy(() -> desk.issue(id, letter().version(), by("resident")))
                .isInstanceOf(WrongPost.class);
        var number = desk.issue(id, letter().version(), by("inspector"));
        assertThat(number).matches("达市监建〔\\d{4}〕1号");
        assertThat(letter().clauses()).isEqualTo(2);
        assertThat(letter().nextDue()).isEqualTo(clock.today().plusDays(30));
        assertThatThrownBy(() -> desk.issue(id, letter().version(), by("inspector2")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("自己起草的，本人有签发岗位也不能签发，数据库也不许")
    void notOnesOwn() {
        var own = drafts.draft(LetterKind.SUPERVISION_ADVICE, text(), by("inspector"));
        desk.take(own, 0, LetterStep.SUBMIT, "", by("inspector"));
        assertThatThrownBy(() -> desk.issue(own, 1, by("inspector"))).isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO letter_step (letter_id, ordinal, step, happened_on, remark, on_behalf, officer_id,"
                                        + " officer_name, officer_post, unit_id, unit_name, recorded_at) VALUES (?, 2, 'ISSUE', ?, '', false, ?, '', '', ?, '', ?)")
                        .params(
                                own,
                                clock.today(),
                                by("inspector").id(),
                                by("inspector").unit().id(),
                                clock.now().atOffset(java.time.ZoneOffset.UTC))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("拟稿、送审以外的人签发");
    }

    @Test
    @DisplayName("作废的文号保留，下一件用下一号")
    void aNumberIsNeverUsedTwice() {
        assertThat(issued()).endsWith("1号");
        desk.take(id, letter().version(), LetterStep.VOID, "主送单位有误", by("inspector"));
        id = drafts.draft(LetterKind.SUPERVISION_ADVICE, text(), by("resident"));
        assertThat(issued()).endsWith("2号");
    }

    @Test
    @DisplayName("生成的文书写明文号、主送、逐条事项和期限，没有空项")
    void thePaper() {
        var lines = String.join("\n", DocumentForm.text(desk.preview(letter())));
        assertThat(lines)
                .contains("监察建议书", "×号", "大竹县人民防空办公室：", "（一）修订办事指南（", "（二）复核近三年项目（", "前办结并回复）。", "李慎行")
                .doesNotContain("{{");
    }

    @Test
    @DisplayName("逐条答复、退回、认可；全部认可，文书办结")
    void clauseByClause() {
        served();
        take(1, ClauseStep.REPLY, "指南已修订", "countyhead");
        assertThatThrownBy(() -> take(1, ClauseStep.REPLY, "再答", "countyhead")).isInstanceOf(Conflict.class);
        take(1, ClauseStep.RETURN, "没有附指南", "resident");
        assertThat(clause(1).state()).isEqualTo(ClauseState.WAITING);
        take(1, ClauseStep.REPLY, "指南附后", "countyhead");
        take(1, ClauseStep.ACCEPT, "", "inspector");
        assertThat(letter().state()).isEqualTo(LetterState.SERVED);
        take(2, ClauseStep.REPLY, "已复核", "countyhead");
        take(2, ClauseStep.ACCEPT, "", "resident");
        assertThat(letter().state()).isEqualTo(LetterState.CLOSED);
        assertThatThrownBy(() -> take(2, ClauseStep.REPLY, "晚到的答复", "countyhead"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> take(3, ClauseStep.REPLY, "没有这一项", "countyhead"))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName("代录的答复要附复函，代录的人不能自己认可")
    void onBehalf() {
        served();
        assertThatThrownBy(() -> take(1, ClauseStep.REPLY, "来函称已办", "resident")).isInstanceOf(Unfit.class);
        try (var files = Uploads.of(Upload.of("复函.pdf", Samples.pdf("复函")))) {
            clauses.take(
                    id,
                    1,
                    letter().version(),
                    ClauseStep.REPLY,
                    new ClauseDesk.Taking(null, "来函称已办"),
                    files,
                    by("resident"));
        }
        assertThatThrownBy(() -> take(1, ClauseStep.ACCEPT, "", "resident")).isInstanceOf(WrongPost.class);
        take(1, ClauseStep.ACCEPT, "", "resident2");
        assertThat(clause(1).state()).isEqualTo(ClauseState.ACCEPTED);
    }

    @Test
    @DisplayName("延期由签发人签字并计次；中止、恢复，剩余的工作日不变")
    void theClock() {
        served();
        var due = clause(1).dueOn();
        assertThatThrownBy(() -> take(1, ClauseStep.EXTEND, due, "材料多", "inspector"))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> take(1, ClauseStep.EXTEND, due.plusDays(5), "材料多", "resident"))
                .isInstanceOf(WrongPost.class);
        take(1, ClauseStep.EXTEND, due.plusDays(5), "材料多", "inspector");
        assertThat(clause(1).extensions()).isEqualTo(1);
        take(1, ClauseStep.STOP, "等省里批复", "inspector");
        assertThat(letter().nextDue()).isEqualTo(clause(2).dueOn());
        clock.forward(20);
        take(1, ClauseStep.RESUME, "批复已到", "inspector");
        assertThat(clause(1).dueOn()).isAfter(due.plusDays(20));
        assertThat(clause(1).extensions()).isEqualTo(1);
    }

    @Test
    @DisplayName("黄灯拟提醒函，红灯拟督办通知单并提出措施，每次只拟一件")
    void lampsDraftTheNext() throws Exception {
        served();
        assertThat(round.go()).isZero();
        clock.forward(26);
        assertThat(round.go()).isEqualTo(1);
        assertThat(round.go()).isZero();
        clock.forward(10);
        round.go();
        round.go();
        var followed = sql.sql("SELECT kind FROM letter WHERE previous_id = :id ORDER BY id")
                .param("id", id)
                .query(String.class)
                .list();
        assertThat(followed).containsExactly("REMINDER", "SUPERVISORY_NOTICE");
        assertThat(sql.sql("SELECT state FROM letter WHERE previous_id = :id ORDER BY id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .as("the reminder that nobody has touched is withdrawn")
                .containsExactly("DROPPED", "DRAFT");
        var reminder = sql.sql("SELECT min(id) FROM letter WHERE previous_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        assertThat(text("resident", "/letters/" + reminder)).contains("已改拟督办通知单", "系统");
        assertThat(text("resident", "/letters/" + id)).contains("第 1 次红灯", "约谈主要负责人", "关于《监察建议书》");
        assertThat(text("countyhead", "/letters/" + id)).doesNotContain("约谈主要负责人");
        assertThat(text("resident", "/letters?bucket=letter-next")).contains("未办结事项的督办");
    }

    @Test
    @DisplayName("发出的文书在数据库里也改不了")
    void theDatabaseKeepsIt() {
        served();
        assertThatThrownBy(() -> sql.sql("UPDATE letter SET title = '改' WHERE id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("不能改写");
    }

    @Test
    @DisplayName("期限不晚于今天、只填一半、没有的问题编号：各写一句，填过的都在")
    void badInput() throws Exception {
        var answer = mvc.post()
                .uri("/letters?kind=reminder")
                .with(as("office"))
                .with(csrf())
                .param("title", "关于报送的提醒")
                .param("unit", "" + county)
                .param("basis", "方案")
                .param("asked[0].demand", "报送清单")
                .param("asked[1].due", clock.today().plusDays(3).toString())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("请填写这一项的期限", "有期限没有内容", "报送清单", "关于报送的提醒");
        var late = mvc.post()
                .uri("/letters?kind=reminder")
                .with(as("office"))
                .with(csrf())
                .param("title", "关于报送的提醒")
                .param("unit", "" + county)
                .param("basis", "方案")
                .param("problems", "没有的")
                .param("asked[0].demand", "报送清单")
                .param("asked[0].due", clock.today().plusDays(1).toString())
                .exchange();
        assertThat(late).hasStatus(422);
        assertThat(late).bodyText().contains("没有编号为");
        var past = mvc.post()
                .uri("/letters?kind=reminder")
                .with(as("office"))
                .with(csrf())
                .param("title", "关于报送的提醒")
                .param("unit", "" + county)
                .param("basis", "方案")
                .param("asked[0].demand", "报送清单")
                .param("asked[0].due", clock.today().toString())
                .exchange();
        assertThat(past).hasStatus(422);
        assertThat(past).bodyText().contains("期限要晚于今天");
        assertThat(sql.sql("SELECT count(*) FROM letter").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("办公室不能发建议书")
    void adviceIsTheCommissions() {
        assertThat(mvc.get()
                        .uri("/letters/new?kind=supervision-advice")
                        .with(as("office"))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/letters/new?kind=supervisory-notice")
                        .with(as("office"))
                        .exchange())
                .hasStatus(200);
    }

    @Test
    @DisplayName("每种环节的页面都打得开")
    void everyPage() throws Exception {
        assertThat(text("resident", "/letters/new?kind=joint-advice")).contains("起草纪检监察建议书");
        assertThat(text("resident", "/letters/" + id + "/edit")).contains("第 3 项");
        assertThat(text("resident", "/letters/" + id + "/submit")).contains("修订办事指南");
        desk.take(id, letter().version(), LetterStep.SUBMIT, "", by("resident"));
        assertThat(text("inspector", "/letters?bucket=letter-approve")).contains("关于规范易地建设审批的建议");
        assertThat(text("inspector", "/letters/" + id + "/issue")).contains("取文号");
        assertThat(text("inspector", "/letters/" + id + "/send-back")).contains("理由");
        desk.issue(id, letter().version(), by("inspector"));
        assertThat(text("resident", "/letters/" + id + "/serve")).contains("送达回证");
        assertThat(text("inspector", "/letters/" + id + "/void")).contains("作废");
        assertThat(text("resident", "/letters/rules")).contains("达市监建", "专函督办");
    }

    @Test
    @DisplayName("送达的事项有计时，停表的不计；已答复的在认可期限内，认可即止")
    void whatIsServedRuns() {
        var today = clock.today();
        issued();
        assertThat(clocks.running(LetterClocks.CLAUSE, today, today.plusDays(90)))
                .isEmpty();
        serve();
        assertThat(clocks.running(LetterClocks.CLAUSE, today, today.plusDays(90)))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.unitId()).isEqualTo(county));
        assertThat(clocks.running(LetterClocks.CLAUSE, today, today.plusDays(40)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.due()).isEqualTo(today.plusDays(30));
                    assertThat(one.href()).isEqualTo("/letters/" + id);
                });
        take(2, ClauseStep.STOP, "等待诉讼", "inspector");
        assertThat(clocks.running(LetterClocks.CLAUSE, today, today.plusDays(90)))
                .hasSize(1);
        take(1, ClauseStep.REPLY, "已修订", "countyhead");
        assertThat(clocks.running(LetterClocks.CLAUSE, today, today.plusDays(90)))
                .isEmpty();
        assertThat(clocks.running(LetterClocks.JUDGE, today, today.plusDays(90)))
                .singleElement()
                .satisfies(one -> assertThat(one.posts()).contains(Post.RESIDENT));
        take(1, ClauseStep.ACCEPT, "", "resident");
        assertThat(clocks.running(LetterClocks.JUDGE, today, today.plusDays(90)))
                .isEmpty();
    }

    @Test
    @DisplayName("送审后放过了期限，签发不了，写明是哪里；文稿、文号都没有动")
    void aDeadlineBeforeTheIssue() throws Exception {
        desk.take(id, letter().version(), LetterStep.SUBMIT, "", by("resident"));
        clock.forward(35);
        var at = letter().version();
        assertThatThrownBy(() -> desk.issue(id, at, by("inspector")))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("letters.lacks.due");
        assertThat(letter().state()).isEqualTo(LetterState.SUBMITTED);
        assertThat(letter().number()).isNull();
        assertThat(text("inspector", "/letters/" + id + "/issue")).contains("期限");
    }
}

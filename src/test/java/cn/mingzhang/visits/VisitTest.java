package cn.mingzhang.visits;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.closure.Step;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.witness.CheckMethod;
import cn.mingzhang.witness.Road;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("督导检查：安排、现场记录、两人确认、反馈")
class VisitTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Planning planning;

    @Autowired
    private VisitDesk desk;

    @Autowired
    private VisitRecords records;

    @Autowired
    private VisitFindingDesk findings;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private Road road;

    @Autowired
    private Registry registry;

    @Autowired
    private cn.mingzhang.MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private VisitClocks clocks;

    private Cast cast;
    private long county;

    @BeforeEach
    void theCast() {
        cast = Cast.of(registry, clock);
        county = cast.unit(DemoCast.COUNTY_OFFICE).id();
    }

    private Officer by(String login) {
        return cast.officer(login);
    }

    private long planned(VisitKind kind, List<String> problems, String... matters) {
        var lines = new NewVisit.Lines(problems, List.of(), List.of(), List.of(matters));
        var members = List.of(by("resident2").id(), by("inspector").id());
        return planning.plan(
                new NewVisit(
                        kind,
                        "易地建设费督导",
                        county,
                        clock.today(),
                        "",
                        by("resident").id(),
                        members,
                        "",
                        lines),
                by("resident"));
    }

    private long underWay(VisitKind kind, List<String> problems, String... matters) {
        var id = planned(kind, problems, matters);
        desk.take(id, "BEGIN", "", by("resident"));
        return id;
    }

    private MvcTestResult send(long id, String login, UUID client, long second, String... more) {
        var request = mvc.post()
                .uri("/visits/" + id + "/entries")
                .multipart()
                .with(as(login))
                .with(csrf())
                .header("Accept", "application/json")
                .param("clientId", client.toString())
                .param("place", "竹阳街道人防工程口部")
                .param("secondId", "" + second);
        for (var at = 0; at < more.length; at += 2) {
            request = request.param(more[at], more[at + 1]);
        }
        return request.exchange();
    }

    private void mark(long id, String result, String remark) {
        var line = records.lines(id).get(0).id();
        var sent = send(
                id,
                "resident",
                UUID.randomUUID(),
                by("resident2").id(),
                "mark-" + line,
                result,
                "remark-" + line,
                remark);
        assertThat(sent).hasStatusOk();
    }

    private NewRecord record(String second) {
        return new NewRecord(
                clock.today(),
                "现场",
                List.of(CheckMethod.ON_SITE),
                "台账",
                "参会 6 人",
                "逐项核对",
                by(second).id());
    }

    private String page(String address, String login) throws Exception {
        return Jsoup.parse(mvc.get()
                        .uri(address)
                        .with(as(login))
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .text();
    }

    @ParameterizedTest(name = "{0}: 安排 {1}，开始 {2}")
    @CsvSource({
        "resident,200,200",
        "inspector,200,200",
        "leader,200,200",
        "office,404,200",
        "countyhead,404,200",
        "head,404,200",
        "treasury,404,404"
    })
    @DisplayName("动态督查开始以前，被查一方看不到")
    void anUnannouncedVisitIsUnknownToTheInspectedBeforeItBegins(String login, int planned, int begun) {
        var id = planned(VisitKind.DYNAMIC, List.of(), "查口部");
        assertThat(mvc.get().uri("/visits/" + id).with(as(login))).hasStatus(planned);
        assertThat(planned == 404).isEqualTo(login.equals("treasury") || total(login) == 0);
        desk.take(id, "BEGIN", "", by("resident"));
        assertThat(mvc.get().uri("/visits/" + id).with(as(login))).hasStatus(begun);
    }

    private long total(String login) {
        var table = Jsoup.parse(new String(
                        mvc.get()
                                .uri("/visits")
                                .with(as(login))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .selectFirst("table[data-total]");
        return table == null ? 0 : Long.parseLong(table.attr("data-total"));
    }

    @Test
    @DisplayName("专项督导一安排，被查单位就知道；结果反馈后才看到")
    void anAnnouncedVisitIsKnownAndItsResultComesWithTheReport() throws Exception {
        var id = underWay(VisitKind.SPECIAL, List.of(), "查口部");
        mark(id, "BAD", "口部被封堵");
        assertThat(page("/visits/" + id, "countyhead")).contains("查口部").doesNotContain("口部被封堵");
        desk.record(id, record("resident2"), by("resident"));
        desk.take(id, "CONFIRM", "", by("resident2"));
        desk.take(id, "REPORT", "请清理口部", by("resident"));
        assertThat(page("/visits/" + id, "countyhead")).contains("口部被封堵", "请清理口部");
    }

    @Test
    @DisplayName("一份现场记录发来五次，只收一次")
    void aRecordSentFiveTimesArrivesOnce() {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        var line = records.lines(id).get(0).id();
        var client = UUID.randomUUID();
        for (var time = 0; time < 5; time++) {
            var sent = send(id, "resident", client, by("resident2").id(), "mark-" + line, "GOOD");
            assertThat(sent).hasStatusOk();
            assertThat(sent).bodyText().contains(time == 0 ? "\"again\":false" : "\"again\":true");
        }
        assertThat(sql.sql("SELECT count(*) FROM visit_mark WHERE line_id = ?")
                        .param(line)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("两名检查人是同一人：说清楚，什么也不丢")
    void theTwoCheckersAreTwo() throws Exception {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        var line = records.lines(id).get(0).id();
        var same = by("resident").id();
        assertThat(send(id, "resident", UUID.randomUUID(), same, "mark-" + line, "GOOD"))
                .hasStatus(422)
                .bodyText()
                .contains("两名检查人不能是同一人");
        var form = mvc.post()
                .uri("/visits/" + id + "/site")
                .multipart()
                .with(as("resident"))
                .with(csrf())
                .param("place", "口部")
                .param("note", "现场积水")
                .param("secondId", "" + same)
                .param("mark-" + line, "BAD")
                .param("remark-" + line, "门框锈蚀")
                .exchange();
        assertThat(form).hasStatus(422);
        var shown = form.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown).contains("两名检查人不能是同一人", "现场积水", "门框锈蚀");
        assertThat(Jsoup.parse(shown).select("input[value=BAD][checked]")).hasSize(1);
        assertThatThrownBy(() -> desk.record(id, record("resident"), by("resident")))
                .isInstanceOf(Unfit.class);
    }

    @Test
    @DisplayName("相机和手机的时钟不准：两个时间都留，并说差多少")
    void wrongClocksAreSaid() throws Exception {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        var now = System.currentTimeMillis();
        var phone = now + 3L * 24 * 3600 * 1000;
        var sent = mvc.post()
                .uri("/visits/" + id + "/entries")
                .multipart()
                .file(new MockMultipartFile("photos", "口部.jpg", "image/jpeg", dated("2019:01:01 08:00:00")))
                .with(as("resident"))
                .with(csrf())
                .header("Accept", "application/json")
                .param("secondId", "" + by("resident2").id())
                .param("notedAt", "" + phone)
                .param("sentAt", "" + phone)
                .exchange();
        assertThat(sent).hasStatusOk();
        assertThat(page("/visits/" + id, "resident")).contains("手机时钟不准", "快 3 天", "照片自带时间 2019-01-01 08:00", "慢");
    }

    /** A JPEG with the camera's time in it. */
    static byte[] dated(String time) {
        var picture = Samples.picture("jpeg");
        var tiff = ByteBuffer.allocate(26 + 18 + 20);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        tiff.putShort((short) 1)
                .putShort((short) 0x9003)
                .putShort((short) 2)
                .putInt(20)
                .putInt(44);
        tiff.putInt(0);
        tiff.put(44, time.getBytes(StandardCharsets.ISO_8859_1));
        var whole = ByteBuffer.allocate(picture.length + 10 + tiff.capacity());
        whole.put(picture, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + tiff.capacity()));
        whole.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array()).put(picture, 2, picture.length - 2);
        return whole.array();
    }

    @Test
    @DisplayName("确认了的检查就是核查记录：两名核查人，其中一人核查签字")
    void aConfirmedVisitIsTheCheckRecord() {
        var number = road.awaitingVerification();
        var id = underWay(VisitKind.DYNAMIC, List.of(number.value()));
        mark(id, "GOOD", "已追缴");
        desk.record(id, record("resident2"), by("resident"));
        assertThat(checked(number)).isZero();
        desk.take(id, "CONFIRM", "", by("resident2"));
        assertThat(checked(number)).isEqualTo(1);
        road.sign(number, Step.VERIFY, "resident");
        assertThat(ledger.file(number, by("resident")).stage().name()).isEqualTo("PUBLIC_NOTICE");
    }

    private long checked(ProblemNumber number) {
        return sql.sql("SELECT count(*) FROM check_confirmation k JOIN check_record c ON c.id = k.check_id"
                        + " JOIN problem p ON p.id = c.problem_id WHERE p.number = ? AND k.officer_id = c.second_id")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("清单没查完不能提交；确认人是记录人以外、点名的那一位")
    void theLadderIsKept() {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        assertThatThrownBy(() -> desk.record(id, record("resident2"), by("resident")))
                .isInstanceOf(Unfit.class);
        mark(id, "GOOD", "");
        desk.record(id, record("resident2"), by("resident"));
        assertThatThrownBy(() -> desk.take(id, "CONFIRM", "", by("resident"))).isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> desk.take(id, "CONFIRM", "", by("inspector"))).isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> desk.take(id, "REPORT", "反馈", by("resident"))).isInstanceOf(Conflict.class);
        desk.take(id, "SEND_BACK", "补拍照片", by("resident2"));
        assertThat(desk.seen(id, by("resident")).recorderId()).isNull();
        desk.record(id, record("resident2"), by("resident"));
        desk.take(id, "CONFIRM", "", by("resident2"));
        assertThat(send(id, "resident", UUID.randomUUID(), by("resident2").id(), "note", "晚到的"))
                .hasStatus(409);
    }

    @Test
    @DisplayName("发现一键转为问题，只转一次；意见建议有处理结果")
    void aFindingBecomesAProblemOnce() throws Exception {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        findings.find(id, 1, "口部被封堵，无法使用", by("resident"));
        var item = ledger.openItem(
                clock.today().getYear(), "维护管理", cn.mingzhang.problems.ClassGroup.of("DU-05"), by("resident"));
        var sent = mvc.post()
                .uri("/visits/" + id + "/findings/1/problem")
                .with(as("resident"))
                .with(csrf())
                .param("head", item)
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var number = sent.getResponse().getRedirectedUrl().replace("/problems/", "");
        assertThat(ledger.file(new ProblemNumber(number), by("resident")).description())
                .isEqualTo("口部被封堵，无法使用");
        assertThatThrownBy(() -> findings.log(id, 1, item, by("resident"))).isInstanceOf(Conflict.class);
        findings.suggest(id, "某社区主任", "开放平时停车", by("resident"));
        findings.dispose(id, 1, "ADOPTED", "转市人防办", by("inspector"));
        assertThat(page("/visits/" + id, "inspector")).contains("开放平时停车", "采纳", number);
        assertThat(page("/problems/" + number, "inspector")).contains("易地建设费督导");
    }

    @Test
    @DisplayName("口令不对，不算确认")
    void theSecondCheckerShowsHisPassword() {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        mark(id, "GOOD", "");
        desk.record(id, record("resident2"), by("resident"));
        var version = "" + desk.seen(id, by("resident2")).version();
        var address = "/visits/" + id + "/confirm";
        assertThat(mvc.post()
                        .uri(address)
                        .with(as("resident2"))
                        .with(csrf())
                        .param("version", version)
                        .param("password", "不对"))
                .hasStatus(422);
        assertThat(mvc.post().uri(address).with(as("resident2")).with(csrf()).param("password", DemoCast.PASSWORD))
                .hasStatus(400);
        assertThat(mvc.post()
                        .uri(address)
                        .with(as("resident2"))
                        .with(csrf())
                        .param("version", version)
                        .param("password", DemoCast.PASSWORD))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> desk.seen(id, by("treasury"))).isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName("绕过页面直接写库也不行")
    void theDatabaseGuards() {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        assertThatThrownBy(() -> sql.sql("UPDATE visit SET state = 'CONFIRMED', version = version + 1 WHERE id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("纸质清单：打印、签名、附扫描件录入；没有扫描件不收")
    void theChecklistOnPaperCounts() {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部 {{检查名称}}");
        var printed = mvc.get()
                .uri("/visits/" + id + "/checklist.docx")
                .with(as("resident"))
                .exchange();
        assertThat(printed).hasStatusOk();
        var text = String.join(
                "\n",
                cn.mingzhang.documents.DocumentForm.text(printed.getResponse().getContentAsByteArray()));
        assertThat(text).contains("易地建设费督导检查清单", "查口部 {{检查名称}}", "□相符", "第二检查人签名", "第 " + id + " 次检查");
        assertThat(mvc.get().uri("/visits/" + id + "/checklist.docx").with(as("countyhead")))
                .hasStatus(403);
        var line = records.lines(id).get(0).id();
        assertThat(paper(id, line, false)).hasStatus(422).bodyText().contains("请附上纸质清单的扫描件");
        assertThat(paper(id, line, true)).hasStatus3xxRedirection();
        assertThat(records.lines(id).get(0).result()).isEqualTo(Mark.GOOD);
        assertThat(mvc.get().uri("/visits/" + id).with(as("resident")))
                .bodyText()
                .contains("按纸质清单录入", "清单.jpg");
    }

    private MvcTestResult paper(long id, long line, boolean scan) {
        var request = mvc.post().uri("/visits/" + id + "/site").multipart();
        if (scan) {
            request.file(new MockMultipartFile("photos", "清单.jpg", "image/jpeg", Samples.picture("jpeg")));
        }
        return request.with(as("resident"))
                .with(csrf())
                .param("way", "PAPER")
                .param("secondId", "" + by("resident2").id())
                .param("mark-" + line, "GOOD")
                .exchange();
    }

    @Autowired
    private VisitWork work;

    @Test
    @DisplayName("第二检查人离任：待确认的检查记录移交给能确认的人，不会移交给记录人")
    void whatWaitsForOneWhoLeavesIsHandedOver() {
        var id = underWay(VisitKind.DYNAMIC, List.of(), "查口部");
        mark(id, "GOOD", "");
        desk.record(id, record("resident2"), by("resident"));
        var item = work.of(by("resident2")).stream()
                .filter(one -> one.key().equals("" + id))
                .findFirst()
                .orElseThrow();
        var takers = work.takers(item, by("resident2"));
        assertThat(takers)
                .extracting(Officer::id)
                .contains(by("inspector").id())
                .doesNotContain(by("resident").id(), by("resident2").id());
        assertThat(work.move(item, by("resident2"), by("inspector"), "HANDOVER 1"))
                .isTrue();
        assertThat(work.move(item, by("resident2"), by("inspector"), "HANDOVER 1"))
                .isFalse();
        assertThatThrownBy(() -> desk.take(id, "CONFIRM", "", by("resident2"))).isInstanceOf(WrongPost.class);
        desk.take(id, "CONFIRM", "", by("inspector"));
    }

    @Test
    @DisplayName("下一步都有计时，只告诉检查组；不通知的检查，动身以前不计，免得走漏")
    void theNextStepRuns() {
        var today = clock.today();
        var far = today.plusDays(60);
        planned(VisitKind.DYNAMIC, List.of(), "口部");
        assertThat(clocks.running(VisitClocks.GO, today, far)).isEmpty();
        var id = planned(VisitKind.SPECIAL, List.of(), "口部");
        assertThat(clocks.running(VisitClocks.GO, today, far)).singleElement().satisfies(one -> {
            assertThat(one.officerId()).isEqualTo(by("resident").id());
            assertThat(one.unitId()).isNull();
        });
        desk.take(id, "BEGIN", "", by("resident"));
        mark(id, "GOOD", "");
        desk.record(id, record("resident2"), by("resident"));
        assertThat(clocks.running(VisitClocks.GO, today, far)).isEmpty();
        assertThat(clocks.running(VisitClocks.CONFIRM, today, far))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.officerId()).isEqualTo(by("resident2").id()));
        desk.take(id, "CONFIRM", "", by("resident2"));
        assertThat(clocks.running(VisitClocks.CONFIRM, today, far)).isEmpty();
        assertThat(clocks.running(VisitClocks.REPORT, today, far)).hasSize(1);
        desk.take(id, "REPORT", "请清理口部", by("resident"));
        assertThat(clocks.running(VisitClocks.REPORT, today, far)).isEmpty();
    }
}

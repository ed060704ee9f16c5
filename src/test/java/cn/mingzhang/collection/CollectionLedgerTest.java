package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.MovableClock;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("催缴案卷：从缴费告知书到申请法院强制执行")
class CollectionLedgerTest {
    @Autowired
    private FeeRoad road;

    @Autowired
    private CollectionLedger ledger;

    @Autowired
    private Situations situations;

    @Autowired
    private ServiceDesk desk;

    @Autowired
    private AgreementDesk agreements;

    @Autowired
    private CollectionTables tables;

    @Autowired
    private FileCabinet cabinet;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CollectionClocks clocks;

    private String project;

    @BeforeEach
    void somethingIsOwed() {
        project = road.project("滨江某苑");
        road.assessed(project, "1467");
    }

    @AfterEach
    void theClockIsPutBack() {
        clock.reset();
    }

    private Situation now() {
        return situations.seen(project, road.officer("leader"));
    }

    private static Map<Asked, String> said(Rung rung) {
        var said = new EnumMap<Asked, String>(Asked.class);
        for (var asked : Asked.of(Objects.requireNonNull(rung.paper()))) {
            said.put(asked, "测试" + asked.tag());
        }
        return said;
    }

    private List<Condition> issue(Rung rung, String login) {
        var due = CollectionLedger.statesItsTerm(rung) ? road.today().plusDays(15) : null;
        return ledger.issue(project, rung, now().file().version(), due, said(rung), road.officer(login));
    }

    private void serve() {
        var last = Objects.requireNonNull(now().file().last());
        try (var scan = Upload.of("送达回证.pdf", Samples.pdf("送达"))) {
            desk.serve(
                    project,
                    last.ordinal(),
                    now().file().version(),
                    new Entry.Service(Entry.Service.Method.DIRECT, road.today(), "", "达州某置业有限公司", "周雨水", "", "", null),
                    scan,
                    road.officer("feeclerk"));
        }
    }

    private void served(Rung rung, String login) {
        assertThat(issue(rung, login)).as(rung.name()).isEmpty();
        serve();
    }

    private void court(Rung rung) {
        try (var scan = Upload.of("裁定.pdf", Samples.pdf("送达"))) {
            assertThat(ledger.record(
                            project,
                            rung,
                            now().file().version(),
                            Issuer.COURT,
                            "（2027）川17行审1号",
                            road.today(),
                            null,
                            "无财产可供执行",
                            scan,
                            road.officer("feeclerk")))
                    .isEmpty();
        }
    }

    private void decided() {
        served(Rung.PAYMENT_NOTICE, "feeclerk");
        clock.forward(16);
        served(Rung.URGING_NOTICE, "feeclerk");
        clock.forward(16);
        served(Rung.RECOVERY_DECISION, "head");
    }

    @Test
    @DisplayName("走完全程：告知、催缴、约谈、决定、催告、申请、受理、执行、终结")
    void theWholeRoad() throws IOException {
        served(Rung.PAYMENT_NOTICE, "feeclerk");
        assertThat(issue(Rung.URGING_NOTICE, "feeclerk")).containsExactly(Condition.LAST_TERM_OVER);
        clock.forward(16);
        served(Rung.URGING_NOTICE, "feeclerk");
        served(Rung.INTERVIEW, "feeclerk");
        clock.forward(16);
        served(Rung.URGING_NOTICE, "feeclerk");
        clock.forward(16);
        served(Rung.RECOVERY_DECISION, "head");
        clock.forward(16);
        served(Rung.STATUTORY_DEMAND, "head");
        assertThat(issue(Rung.COURT_APPLICATION, "head"))
                .containsExactly(Condition.DEMAND_TERM_OVER, Condition.REVIEW_AND_SUIT_LAPSED);
        clock.forward(30);
        assertThat(issue(Rung.COURT_APPLICATION, "head")).containsExactly(Condition.REVIEW_AND_SUIT_LAPSED);
        clock.forward(150);
        assertThat(issue(Rung.COURT_APPLICATION, "head")).isEmpty();
        court(Rung.COURT_ACCEPTED);
        court(Rung.ENFORCEMENT);
        court(Rung.SUSPENDED);
        court(Rung.TERMINATED);
        assertThat(now().file().entries().stream()
                        .map(entry -> entry.number().replaceAll("〔.*", ""))
                        .collect(Collectors.toList()))
                .startsWith("达市人防告", "达市人防催", "达市人防约", "达市人防催", "达市人防追", "达市人防催告", "达市人防强");
        for (var entry : now().file().entries()) {
            if (!entry.rung().isTheCourts()) {
                var said = DocumentForm.text(cabinet.open(cabinet.find(Objects.requireNonNull(entry.fileId())))
                        .readAllBytes());
                assertThat(said).as(entry.number()).noneMatch(line -> line.matches(".*[：（][。，；）].*"));
            }
        }
        var second = now().file().entries().get(3);
        var text = String.join(
                "\n",
                DocumentForm.text(cabinet.open(cabinet.find(Objects.requireNonNull(second.fileId())))
                        .readAllBytes()));
        assertThat(text)
                .contains("现第二次催缴", "1,467,000.00元", "壹佰肆拾陆万柒仟元整", second.number())
                .doesNotContain("{{");
    }

    @Test
    @DisplayName("未送达不得上一级；数据库也拒绝")
    void anUnservedPaperStopsTheRoad() {
        assertThat(issue(Rung.PAYMENT_NOTICE, "feeclerk")).isEmpty();
        clock.forward(16);
        assertThat(issue(Rung.URGING_NOTICE, "feeclerk")).containsExactly(Condition.LAST_PAPER_SERVED);
        assertThat(issue(Rung.INTERVIEW, "feeclerk")).containsExactly(Condition.LAST_PAPER_SERVED);
    }

    @Test
    @DisplayName("跳级、重复、过期版本、无版本、他岗、看不见")
    void theOrderOfRefusals() {
        assertThatThrownBy(() -> issue(Rung.URGING_NOTICE, "feeclerk")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> issue(Rung.PAYMENT_NOTICE, "head")).isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> issue(Rung.PAYMENT_NOTICE, "county")).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() ->
                        ledger.issue(project, Rung.PAYMENT_NOTICE, null, null, Map.of(), road.officer("feeclerk")))
                .isInstanceOf(MissingVersion.class);
        assertThat(issue(Rung.PAYMENT_NOTICE, "feeclerk")).isEmpty();
        assertThatThrownBy(
                        () -> ledger.issue(project, Rung.PAYMENT_NOTICE, 0L, null, Map.of(), road.officer("feeclerk")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("必填未写、期限早于文书日期：说清哪一项，文号不丢")
    void whatIsNotWholeDrawsNoNumber() {
        assertThatThrownBy(() -> ledger.issue(
                        project, Rung.PAYMENT_NOTICE, 0L, road.today().plusDays(9), Map.of(), road.officer("feeclerk")))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.field()).isEqualTo("contact"));
        assertThatThrownBy(() -> ledger.issue(
                        project,
                        Rung.PAYMENT_NOTICE,
                        0L,
                        road.today(),
                        said(Rung.PAYMENT_NOTICE),
                        road.officer("feeclerk")))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.field()).isEqualTo("dueOn"));
        assertThat(now().file().entries()).isEmpty();
    }

    @Test
    @DisplayName("暂停期间不出文书；复议维持后另算三个月")
    void aHoldStopsTheLadder() {
        decided();
        desk.hold(
                project,
                now().file().version(),
                Hold.Kind.SUIT,
                "已向法院起诉",
                road.today().plusDays(30),
                road.officer("feeclerk"));
        clock.forward(20);
        assertThat(issue(Rung.STATUTORY_DEMAND, "head")).containsExactly(Condition.NOT_HELD);
        assertThatThrownBy(() -> desk.resume(project, now().file().version(), "判决维持", null, road.officer("feeclerk")))
                .isInstanceOf(Unfit.class);
        var finalOn = road.today();
        desk.resume(project, now().file().version(), "判决维持", finalOn, road.officer("feeclerk"));
        var window = now().file().window(now().terms());
        assertThat(window).isNotNull();
        assertThat(window.opens()).isEqualTo(finalOn.plusDays(1));
        served(Rung.STATUTORY_DEMAND, "head");
    }

    @Test
    @DisplayName("留置送达须有见证人和拒收事由；不得早于文书、晚于今天")
    void aRecordOfServiceIsWhole() {
        assertThat(issue(Rung.PAYMENT_NOTICE, "feeclerk")).isEmpty();
        for (var service : List.of(
                new Entry.Service(Entry.Service.Method.LEFT, road.today(), "", "门卫", "周雨水", "", "", null),
                new Entry.Service(Entry.Service.Method.DIRECT, road.today().minusDays(1), "", "甲", "乙", "", "", null),
                new Entry.Service(Entry.Service.Method.DIRECT, road.today().plusDays(1), "", "甲", "乙", "", "", null))) {
            try (var scan = Upload.of("送达回证.pdf", Samples.pdf("送达"))) {
                assertThatThrownBy(() ->
                                desk.serve(project, 1, now().file().version(), service, scan, road.officer("feeclerk")))
                        .isInstanceOf(Unfit.class);
            }
        }
    }

    @Test
    @DisplayName("税务机关出具的催缴通知照录文号；不由其出具的级次不收")
    void theTaxOfficesNoticeIsRecorded() {
        served(Rung.PAYMENT_NOTICE, "feeclerk");
        clock.forward(16);
        try (var scan = Upload.of("税务催缴.pdf", Samples.pdf("送达"))) {
            assertThatThrownBy(() -> ledger.record(
                            project,
                            Rung.INTERVIEW,
                            now().file().version(),
                            Issuer.TAX,
                            "达税催〔2026〕9号",
                            road.today(),
                            road.today().plusDays(9),
                            "",
                            scan,
                            road.officer("feeclerk")))
                    .isInstanceOf(Unfit.class);
            ledger.record(
                    project,
                    Rung.URGING_NOTICE,
                    now().file().version(),
                    Issuer.TAX,
                    "达税催〔2026〕9号",
                    road.today(),
                    road.today().plusDays(9),
                    "",
                    scan,
                    road.officer("feeclerk"));
        }
        assertThat(now().file().last())
                .satisfies(entry -> assertThat(entry.issuer()).isEqualTo(Issuer.TAX));
    }

    @Test
    @DisplayName("2021年1月1日以前只由人防主管部门催缴，以后两家均可")
    void whoIssuesDependsOnTheDate() {
        assertThat(tables.issuers(Rung.URGING_NOTICE, LocalDate.of(2020, 12, 31)))
                .extracting(CollectionTables.IssuerLine::issuer)
                .containsExactly(Issuer.CIVIL_DEFENSE);
        assertThat(tables.issuers(Rung.URGING_NOTICE, LocalDate.of(2021, 1, 1)))
                .extracting(CollectionTables.IssuerLine::issuer)
                .containsExactly(Issuer.CIVIL_DEFENSE, Issuer.TAX);
    }

    @Test
    @DisplayName("期限表与测试所用一致")
    void theTermsAreThoseOfTheTests() {
        var terms = tables.terms(LocalDate.of(2021, 6, 1)).byName();
        assertThat(terms).hasSameSizeAs(LawfulTerms.ALL);
        LawfulTerms.ALL.forEach(term -> {
            assertThat(terms.get(term.name()).amount()).as(term.name().name()).isEqualTo(term.amount());
            assertThat(terms.get(term.name()).unit()).isEqualTo(term.unit());
        });
    }

    @Test
    @DisplayName("数据库也不让改、删、跳级、越过送达")
    void theDatabaseRefusesTooItself() {
        assertThat(issue(Rung.PAYMENT_NOTICE, "feeclerk")).isEmpty();
        var id = now().project().id();
        for (var forged : new String[] {
            "UPDATE collection_entry SET owed = 0 WHERE project_id = " + id,
            "DELETE FROM collection_entry WHERE project_id = " + id,
            "INSERT INTO collection_entry SELECT project_id, 2, 'RECOVERY_DECISION', issuer, '达市人防追〔2026〕99号', dated_on, stated_due, payable, owed, form_version, file_id, remark, officer_id, officer_name, officer_post, officer_unit, issued_on, recorded_at FROM collection_entry WHERE project_id = "
                    + id,
            "INSERT INTO collection_entry SELECT project_id, 2, 'URGING_NOTICE', issuer, '达市人防催〔2026〕99号', dated_on, stated_due, payable, owed, form_version, file_id, remark, officer_id, officer_name, officer_post, officer_unit, issued_on, recorded_at FROM collection_entry WHERE project_id = "
                    + id,
            "UPDATE collection_case SET rung = 'ENFORCEMENT' WHERE project_id = " + id
                    + "; SET CONSTRAINTS ALL IMMEDIATE",
        }) {
            sql.sql("SAVEPOINT forged").update();
            assertThatThrownBy(() -> sql.sql(forged).update()).as(forged).isInstanceOf(DataAccessException.class);
            sql.sql("ROLLBACK TO forged").update();
        }
    }

    @Test
    @DisplayName("复议或者诉讼过的，申请书不说“未申请复议、未起诉”")
    void anApplicationAfterAContestDoesNotDenyIt() throws IOException {
        decided();
        desk.hold(
                project,
                now().file().version(),
                Hold.Kind.SUIT,
                "已向法院起诉",
                road.today().plusDays(30),
                road.officer("feeclerk"));
        clock.forward(60);
        desk.resume(project, now().file().version(), "判决维持", road.today(), road.officer("feeclerk"));
        served(Rung.STATUTORY_DEMAND, "head");
        clock.forward(20);
        assertThat(issue(Rung.COURT_APPLICATION, "head")).isEmpty();
        var paper = Objects.requireNonNull(now().file().last());
        var text = String.join(
                "\n",
                DocumentForm.text(cabinet.open(cabinet.find(Objects.requireNonNull(paper.fileId())))
                        .readAllBytes()));
        assertThat(text).contains("确定生效").doesNotContain("未提起行政诉讼");
    }

    private void enforced() {
        decided();
        clock.forward(200);
        served(Rung.STATUTORY_DEMAND, "head");
        clock.forward(20);
        served(Rung.COURT_APPLICATION, "head");
        court(Rung.COURT_ACCEPTED);
        court(Rung.ENFORCEMENT);
    }

    private void agree(String login, String first, String second) {
        try (var scan = Upload.of("执行协议.pdf", Samples.pdf("协议"))) {
            agreements.sign(
                    project,
                    now().file().version(),
                    road.today(),
                    List.of(
                            new Agreement.Instalment(1, road.today().plusDays(30), Yuan.parse(first)),
                            new Agreement.Instalment(2, road.today().plusDays(60), Yuan.parse(second))),
                    scan,
                    road.officer(login));
        }
    }

    @Test
    @DisplayName("第四十二条：分期只在强制执行阶段、由负责人签订、各期之和等于欠缴；不履行的恢复执行")
    void anAgreementExistsAtEnforcementOnly() {
        decided();
        assertThatThrownBy(() -> agree("head", "467000", "1000000")).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("执行协议：负责人签订，各期之和等于欠缴，逾期的恢复强制执行，可以再签")
    void anAgreementThatIsBrokenGoesBackToEnforcement() {
        enforced();
        assertThatThrownBy(() -> agree("feeclerk", "467000", "1000000")).isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> agree("head", "467000", "999999.99"))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("agreement.error.sum");
        agree("head", "467000", "1000000");
        assertThatThrownBy(() -> agree("head", "467000", "1000000")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> agreements.end(project, now().file().version(), "未缴", road.officer("feeclerk")))
                .isInstanceOf(Conflict.class);
        clock.forward(31);
        agreements.end(project, now().file().version(), "第一期未缴", road.officer("feeclerk"));
        assertThat(now().file().rung()).isEqualTo(Rung.ENFORCEMENT);
        agree("head", "467000", "1000000");
        assertThat(agreements.of(now())).hasSize(2);
    }

    @Test
    @DisplayName("缴款期限届满，几个工作日内发下一级文书；申请法院的期限有计时")
    void theNextPaperRuns() {
        served(Rung.PAYMENT_NOTICE, "feeclerk");
        var payer = road.today().plusDays(15);
        assertThat(clocks.running(
                        CollectionClocks.NEXT, road.today(), road.today().plusDays(60)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.due()).isAfter(payer);
                    assertThat(one.href()).isEqualTo("/collection/" + project);
                });
        assertThat(clocks.running(CollectionClocks.NEXT, road.today(), payer)).isEmpty();
        assertThat(clocks.running(
                        CollectionClocks.COURT, road.today(), road.today().plusDays(60)))
                .isEmpty();
    }
}

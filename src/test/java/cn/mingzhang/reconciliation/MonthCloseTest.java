package cn.mingzhang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.receipts.NewReceipt;
import cn.mingzhang.receipts.Receipt;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.receipts.Voucher;
import cn.mingzhang.reconciliation.Resolution.Deed;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("三方对账与月结")
class MonthCloseTest {
    @Autowired
    private FeeRoad road;

    @Autowired
    private ReceiptLedger books;

    @Autowired
    private Statements statements;

    @Autowired
    private Differences differences;

    @Autowired
    private DifferenceDesk desk;

    @Autowired
    private MonthDesk months;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private OwedMonths owed;

    private Officer treasury;
    private Officer clerk;
    private Officer head;
    private YearMonth month;
    private long city;

    @BeforeEach
    void lastMonth() {
        treasury = road.officer("treasury");
        clerk = road.officer("feeclerk");
        head = road.officer("head");
        city = road.cityId();
        month = YearMonth.from(road.today()).minusMonths(1);
    }

    private Receipt received(String voucher, int day, String amount) {
        return books.enter(
                new NewReceipt(
                        city,
                        Voucher.TREASURY_ENTRY,
                        voucher,
                        month.atDay(day),
                        Yuan.parse(amount),
                        "甲公司",
                        NewReceipt.Source.HAND,
                        "",
                        null),
                treasury);
    }

    private NewLine line(int row, String voucher, int day, String amount) {
        return new NewLine(row, voucher, month.atDay(day), Yuan.parse(amount), "甲公司");
    }

    private long lists(NewLine... lines) {
        statements.enter(Source.TAX, city, month, new Sent("税务.xlsx", "a".repeat(64), null), List.of(lines), treasury);
        return statements.enter(
                Source.TREASURY, city, month, new Sent("国库.xlsx", "b".repeat(64), null), List.of(lines), treasury);
    }

    private List<String> open() {
        return differences.of(city, month).stream()
                .filter(Difference::open)
                .map(one -> one.sides() + " " + one.kind() + " " + one.amount())
                .sorted()
                .toList();
    }

    private void close() {
        months.sign(city, month, months.figures(city, month).digest(), clerk);
        months.sign(city, month, months.figures(city, month).digest(), treasury);
    }

    @Test
    @DisplayName("三方一致即可结账；两人签字以后不再接受入账，后来发现的计入下个月")
    void aMonthIsClosedByTwo() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"));
        assertThat(open()).isEmpty();
        months.sign(city, month, months.figures(city, month).digest(), clerk);
        assertThatThrownBy(() ->
                        months.sign(city, month, months.figures(city, month).digest(), clerk))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() ->
                        months.sign(city, month, months.figures(city, month).digest(), head))
                .isInstanceOf(WrongPost.class);
        months.sign(city, month, months.figures(city, month).digest(), treasury);

        var late = received("A2", 9, "50");
        assertThat(sql.sql("SELECT booked_month FROM receipt WHERE id = :id")
                        .param("id", late.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(month.plusMonths(1).atDay(1));
        assertThat(months.figures(city, month).values()).containsEntry("received", 10_000L);
        assertThat(months.figures(city, month.plusMonths(1)).values())
                .containsEntry("corrections", 5_000L)
                .containsEntry("opening", 10_000L);
        assertThatThrownBy(() -> statements.enter(
                        Source.TREASURY, city, month, Sent.NOTHING, List.of(line(1, "A9", 9, "1")), treasury))
                .isInstanceOf(Unfit.class);
    }

    @Test
    @DisplayName("数据库也拒绝记入已结账的月份")
    void theDatabaseRefusesToo() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"));
        close();
        assertThatThrownBy(() -> sql.sql("""
                                INSERT INTO receipt (number, unit_id, voucher, voucher_number, attempt, voucher_on, amount, payer, source, remark,
                                    officer_id, officer_name, officer_unit, entered_on, recorded_at, booked_month)
                                SELECT 'SK-1999-0001', unit_id, voucher, 'B1', 1, voucher_on, 1, '', 'HAND', '', officer_id, officer_name,
                                    officer_unit, entered_on, recorded_at, booked_month FROM receipt WHERE voucher_number = 'A1'
                                """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("已结账");
    }

    @Test
    @DisplayName("差异未处理不能结账，逐条说明；说明以后可以")
    void openDifferencesStandAgainstIt() {
        received("A1", 3, "100");
        received("A2", 5, "40");
        lists(line(1, "A1", 4, "100"), line(2, "A3", 6, "70"));
        assertThat(open())
                .containsExactly(
                        "LEDGER_TAX LEFT_ONLY 40.00",
                        "LEDGER_TAX RIGHT_ONLY 70.00",
                        "LEDGER_TREASURY LEFT_ONLY 40.00",
                        "LEDGER_TREASURY RIGHT_ONLY 70.00");
        assertThat(months.unmet(city, month))
                .hasSize(4)
                .allMatch(one -> one.key().equals("difference"));
        assertThatThrownBy(this::close).isInstanceOf(Unfit.class);
        for (var one : differences.of(city, month)) {
            desk.propose(one.id(), Deed.EXPLAIN, "在途", clerk);
        }
        close();
        assertThat(months.figures(city, month).values()).containsEntry("explainedRows", 4L);
    }

    @Test
    @DisplayName("补记、作废须第二人核准才记账，记账后差异消失")
    void whatMovesMoneyNeedsASecondPerson() {
        var ours = received("A2", 5, "40");
        lists(line(1, "A3", 6, "70"));
        var missing = one(Sides.LEDGER_TREASURY, Kind.RIGHT_ONLY);
        var entering = desk.propose(missing.id(), Deed.ENTER, "国库有、账上漏记", clerk);
        assertThatThrownBy(() -> desk.propose(missing.id(), Deed.EXPLAIN, "又", clerk))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.answer(entering, true, "", clerk)).isInstanceOf(WrongPost.class);
        desk.answer(entering, true, "", head);
        var annulling = desk.propose(one(Sides.LEDGER_TREASURY, Kind.LEFT_ONLY).id(), Deed.ANNUL, "重复登记", clerk);
        desk.answer(annulling, true, "", treasury);
        assertThat(open()).isEmpty();
        assertThat(books.seen(ours.number(), clerk).purse().isVoid()).isTrue();
        assertThat(differences.seen(missing.id()).isGone()).isTrue();
    }

    private Difference one(Sides sides, Kind kind) {
        return differences.of(city, month).stream()
                .filter(one -> one.sides() == sides && one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("同一份清单再次登记，什么都不变；撤回以后不再计入")
    void theSameListAgainChangesNothing() {
        received("A1", 3, "100");
        var list = lists(line(1, "A1", 4, "100"));
        var figures = months.figures(city, month);
        assertThat(lists(line(1, "A1", 4, "100"))).isEqualTo(list);
        assertThat(months.figures(city, month)).isEqualTo(figures);
        statements.withdraw(list, "发错单位", treasury);
        assertThat(months.unmet(city, month)).extracting(MonthDesk.Reason::key).containsExactly("list.TREASURY");
    }

    @Test
    @DisplayName("只有单位负责人可以反结最后一个已结账的月份，须写明理由")
    void onlyTheHeadReopens() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"));
        close();
        assertThatThrownBy(() -> months.reopen(city, month, "理由", treasury)).isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> months.reopen(city, month, " ", head)).isInstanceOf(Unfit.class);
        months.reopen(city, month, "国库更正清单", head);
        received("A2", 9, "50");
        assertThat(months.figures(city, month).values()).containsEntry("received", 15_000L);
        assertThatThrownBy(() -> months.reopen(city, month, "再次", head)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("第一人签字以后数字有变：须重新签")
    void theFiguresMustBeThoseSigned() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"));
        var seen = months.figures(city, month).digest();
        months.sign(city, month, seen, clerk);
        received("A2", 5, "1");
        statements.enter(
                Source.TREASURY,
                city,
                month,
                new Sent("补.xlsx", "c".repeat(64), null),
                List.of(line(1, "A2", 5, "1")),
                treasury);
        statements.enter(
                Source.TAX,
                city,
                month,
                new Sent("补.xlsx", "d".repeat(64), null),
                List.of(line(1, "A2", 5, "1")),
                treasury);
        assertThatThrownBy(() -> months.sign(city, month, seen, treasury)).isInstanceOf(Conflict.class);
        close();
    }

    @Test
    @DisplayName("页面：清单、差异、说明、签字")
    void thePages() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"), line(2, "A3", 6, "70"));
        var href = "/fees/reconciliation/" + city + "/" + month;
        var page = new Clerk(mvc, "feeclerk").open(href);
        assertThat(page.page().text()).contains("国库有账无").contains("国库.xlsx");
        for (var link : page.page().select("#differences tbody th a").eachAttr("href")) {
            var form = new Clerk(mvc, "feeclerk").open(link).follow("/resolutions/new");
            assertThat(form.fill("deed", "EXPLAIN").submit("/resolutions")).hasStatus(422);
            form.fill("deed", "EXPLAIN").fill("reason", "下月补记").done("/resolutions");
        }
        for (var login : List.of("feeclerk", "treasury")) {
            var signing = new Clerk(mvc, login).open(href).follow("/signatures/new");
            assertThat(signing.fill("password", "wrong").submit("/signatures")).hasStatus(422);
            signing.fill("password", DemoCast.PASSWORD).done("/signatures");
        }
        var reopening = new Clerk(mvc, "head").open(href).follow("/reopening");
        assertThat(reopening.page().text()).contains("反结账后");
        assertThat(new Clerk(mvc, "leader").open("/fees/reconciliation").page().text())
                .contains("已结账");
        assertThat(new Clerk(mvc, "leader")
                        .open("/fees/reconciliation/differences?state=ALL")
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("已结账的月份、没有理由的处理：字段旁一句话，选的都还在，什么也没有记")
    void whatCannotBeIsSaidAtItsField() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"), line(2, "A3", 6, "70"));
        var link = new Clerk(mvc, "feeclerk")
                .open("/fees/reconciliation/" + city + "/" + month)
                .page()
                .select("#differences tbody th a")
                .attr("href");
        var mending = new Clerk(mvc, "feeclerk").open(link).follow("/resolutions/new");
        assertThat(mending.fill("deed", "ENTER").fill("reason", " ").submit("/resolutions"))
                .hasStatus(422);
        assertThat(mending.page().select("#reason-error").text()).isNotBlank();
        assertThat(mending.page().select("[name=deed][checked]").attr("value")).isEqualTo("ENTER");
        assertThat(mending.fill("deed").fill("reason", "漏记").submit("/resolutions"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择怎样处理")
                .contains("漏记");
        assertThat(sql.sql("SELECT count(*) FROM reconciliation_resolution")
                        .query(Long.class)
                        .single())
                .isZero();

        differences.of(city, month).forEach(one -> desk.propose(one.id(), Deed.EXPLAIN, "在途", clerk));
        close();
        var nothing = new Clerk(mvc, "treasury").open("/fees/reconciliation/lists/new");
        nothing.fill("unit", "" + city).fill("source", "TREASURY").fill("month", "" + month);
        assertThat(nothing.submit("/lists")).hasStatus(422);
        assertThat(nothing.page().select("#month-error").text()).contains(month + " 已结账");
        assertThat(nothing.page().select("[name=month]").attr("value")).isEqualTo("" + month);
        assertThat(nothing.fill("month", "去年").submit("/lists"))
                .hasStatus(422)
                .bodyText()
                .contains("“去年”不是账期");
    }

    @Test
    @DisplayName("一方签字以后等另一方：列表上写明，工作台上点开就是这一条")
    void theOtherSideIsWaitedFor() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"), line(2, "A3", 6, "70"));
        var missing = one(Sides.LEDGER_TREASURY, Kind.RIGHT_ONLY);
        var entering = desk.propose(missing.id(), Deed.ENTER, "国库有、账上漏记", clerk);
        assertThat(waiting("head", "/fees/reconciliation/differences?bucket=resolutions"))
                .isEqualTo("1");
        assertThat(waiting("treasury", "/fees/reconciliation/differences?bucket=resolutions"))
                .isEqualTo("1");
        desk.answer(entering, true, "", treasury);
        var added = sql.sql("SELECT number FROM receipt WHERE voucher_number = 'A3'")
                .query(String.class)
                .single();
        books.confirm(added, treasury);
        assertThat(waiting("treasury", "/fees/reconciliation?bucket=months")).isEqualTo("0");
        months.sign(city, month, months.figures(city, month).digest(), clerk);
        assertThat(waiting("treasury", "/fees/reconciliation?bucket=months")).isEqualTo("1");
        assertThat(new Clerk(mvc, "leader").open("/fees/reconciliation").page().text())
                .contains("待财政签字");
        assertThat(new Clerk(mvc, "treasury")
                        .open("/")
                        .page()
                        .select("[data-bucket=months]")
                        .attr("data-count"))
                .isEqualTo("1");
    }

    private String waiting(String login, String address) {
        return new Clerk(mvc, login)
                .open(address)
                .page()
                .select("table[data-total]")
                .attr("data-total");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "/fees/reconciliation, leader, 200",
        "/fees/reconciliation, sysadmin, 403",
        "/fees/reconciliation.xlsx, leader, 200",
        "/fees/reconciliation/differences, county, 200",
        "/fees/reconciliation/differences.xlsx, treasury, 200",
        "/fees/reconciliation/differences/999999, leader, 404",
        "/fees/reconciliation/resolutions/999999/answers/new, head, 404",
        "/fees/reconciliation/lists/999999, leader, 404",
        "/fees/reconciliation/lists/new, feeclerk, 200",
        "/fees/reconciliation/lists/new, leader, 403",
        "/fees/reconciliation/999999/2021-03, leader, 404",
        "/fees/reconciliation/1/2021-13, leader, 404"
    })
    @DisplayName("谁看得见什么")
    void whoSeesWhat(String address, String login, int status) {
        assertThat(mvc.get()
                        .uri(address)
                        .with(cn.mingzhang.people.Cast.as(login))
                        .exchange())
                .hasStatus(status);
    }

    @Test
    @DisplayName("过了月末没有结账的月份，每日列出一次：先提醒收费，收费签了提醒财政，结账即止，以前的也不再要")
    void aMonthThatIsNotClosedIsFound() {
        received("A1", 3, "100");
        lists(line(1, "A1", 4, "100"));
        var today = road.today();
        assertThat(owed.find()).isEqualTo(1);
        assertThat(owed.find()).isZero();
        var far = today.plusDays(90);
        assertThat(owed.running(OwedMonths.MONTH, today, far)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(month.toString());
            assertThat(one.unitId()).isEqualTo(city);
            assertThat(one.posts()).containsExactly(Post.FEE_CLERK);
            assertThat(one.due()).isAfter(month.atEndOfMonth());
        });
        months.sign(city, month, months.figures(city, month).digest(), clerk);
        assertThat(owed.running(OwedMonths.MONTH, today, far))
                .singleElement()
                .satisfies(one -> assertThat(one.posts()).containsExactly(Post.TREASURY));
        sql.sql("INSERT INTO month_owed (unit_id, month, due_on, found_on) VALUES (:unit, :month, :today, :today)")
                .param("unit", city)
                .param("month", month.minusMonths(1).atDay(1))
                .param("today", today)
                .update();
        assertThat(owed.running(OwedMonths.MONTH, today, far))
                .as("the first open one alone")
                .singleElement()
                .satisfies(one ->
                        assertThat(one.number()).isEqualTo(month.minusMonths(1).toString()));
        months.sign(city, month, months.figures(city, month).digest(), treasury);
        assertThat(owed.running(OwedMonths.MONTH, today, far)).isEmpty();
    }
}

package cn.mingzhang.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.witness.Road;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("收缴：凭证、入库、分配、冲正、退款")
class ReceiptLedgerTest {
    @Autowired
    private FeeRoad road;

    @Autowired
    private Road problems;

    @Autowired
    private ReceiptLedger books;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private Positions positions;

    @Autowired
    private JdbcClient sql;

    private String project;

    @BeforeEach
    void aProjectThatOwesAHundredThousand() {
        project = road.project("滨江某苑");
        road.assessed(project, "100");
    }

    private NewReceipt receipt(String amount, String voucher) {
        return new NewReceipt(
                road.cityId(),
                Voucher.TAX_CERTIFICATE,
                voucher,
                road.today(),
                Yuan.parse(amount),
                "达州某置业有限公司",
                NewReceipt.Source.HAND,
                "",
                null);
    }

    private Receipt entered(String amount, String voucher) {
        return books.enter(receipt(amount, voucher), road.officer("treasury"));
    }

    private Receipt now(Receipt receipt) {
        return books.seen(receipt.number(), road.officer("treasury"));
    }

    private Position position() {
        var id = sql.sql("SELECT id FROM project WHERE number = :n")
                .param("n", project)
                .query(Long.class)
                .single();
        return positions.of(id);
    }

    @Test
    @DisplayName("部分缴纳、一笔分给多个项目、多笔缴一个项目；多缴的留作未分配")
    void oneToManyAndManyToOne() {
        var other = road.project("另一项目");
        road.assessed(other, "50");
        var first = entered("120000", "A");
        var clerk = road.officer("feeclerk");
        books.allocate(first.number(), project, Yuan.parse("60000"), clerk);
        books.allocate(first.number(), other, Yuan.parse("50000"), clerk);
        var second = entered("50000", "B");
        books.allocate(second.number(), project, Yuan.parse("40000"), clerk);

        assertThat(position().paid()).isEqualTo(Yuan.parse("100000"));
        assertThat(position().arrears()).isEqualTo(Yuan.ZERO);
        assertThat(now(first).purse().free()).isEqualTo(Yuan.parse("10000"));
        assertThatThrownBy(() -> books.allocate(first.number(), project, Yuan.parse("0.01"), clerk))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.getCodes()).containsExactly("receipts.error.owed"));
        books.refund(first.number(), Yuan.parse("10000"), "多缴退还", road.officer("treasury"));
        assertThat(now(first).purse().free()).isEqualTo(Yuan.ZERO);
    }

    @Test
    @DisplayName("收费员登记的，财政确认入库后才能分配")
    void whatIsNotConfirmedIsNotAllocated() {
        var clerk = road.officer("feeclerk");
        var receipt = books.enter(receipt("100", "C"), clerk);
        assertThat(receipt.isConfirmed()).isFalse();
        assertThatThrownBy(() -> books.allocate(receipt.number(), project, Yuan.parse("100"), clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> books.confirm(receipt.number(), clerk)).isInstanceOf(WrongPost.class);
        books.confirm(receipt.number(), road.officer("treasury"));
        assertThatThrownBy(() -> books.confirm(receipt.number(), road.officer("treasury")))
                .isInstanceOf(Conflict.class);
        books.allocate(receipt.number(), project, Yuan.parse("100"), clerk);
    }

    @Test
    @DisplayName("同一凭证号只登记一次；作废后可以重记")
    void aVoucherIsEnteredOnce() {
        var first = entered("100", "D");
        assertThatThrownBy(() -> entered("100", "D")).isInstanceOf(Unfit.class);
        var entry = books.allocate(first.number(), project, Yuan.parse("100"), road.officer("treasury"));
        assertThatThrownBy(() -> books.annul(first.number(), "记错", road.officer("treasury")))
                .isInstanceOf(Unfit.class);
        books.reverse(first.number(), entry, "记错", road.officer("treasury"));
        books.annul(first.number(), "金额记错", road.officer("treasury"));
        assertThat(position().paid()).isEqualTo(Yuan.ZERO);
        entered("200", "D");
    }

    @Test
    @DisplayName("同一份清单导入两次，第二次不增加任何一行")
    void theSameListTwiceChangesNothing() {
        var list = List.of(line("100", "L1", "a"), line("200", "L2", "b"));
        assertThat(books.enterAll(list, road.officer("treasury"))).isEqualTo(2);
        var before = count();
        assertThat(books.enterAll(list, road.officer("treasury"))).isZero();
        assertThat(count()).isEqualTo(before);
        assertThat(books.enterAll(List.of(list.get(0), line("300", "L3", "c")), road.officer("treasury")))
                .isEqualTo(1);
    }

    private NewReceipt line(String amount, String voucher, String digest) {
        var typed = receipt(amount, voucher);
        return new NewReceipt(
                typed.unitId(),
                typed.voucher(),
                typed.voucherNumber(),
                typed.voucherOn(),
                typed.amount(),
                typed.payer(),
                NewReceipt.Source.TREASURY,
                "",
                digest.repeat(64));
    }

    private long count() {
        return sql.sql("SELECT (SELECT count(*) FROM receipt) + (SELECT count(*) FROM receipt_entry)")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("追缴：同一分录既销问题的账，也销项目的账，不重复计")
    void whatSettlesAProblemIsPaidOnce() {
        var number = problems.rectifying();
        var receipt = entered("1000", "E");
        var treasury = road.officer("treasury");
        var entry = payments.allocate(number, receipt.number(), Yuan.parse("800"), treasury);
        assertThat(now(receipt).purse().free()).isEqualTo(Yuan.parse("200"));
        assertThatThrownBy(() -> payments.allocate(number, receipt.number(), Yuan.parse("0.01"), treasury))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> books.reverse(receipt.number(), entry, "记错", treasury))
                .as("undone beside the problem")
                .isInstanceOf(Conflict.class);
        payments.reverse(number, entry, "记错问题", treasury);
        assertThat(now(receipt).purse().isVoid())
                .as("it was not entered for this")
                .isFalse();
        assertThat(now(receipt).purse().free()).isEqualTo(Yuan.parse("1000"));
    }

    @Test
    @DisplayName("重新核定低于已缴：多收另列，欠缴为零")
    void aLowerAssessmentShowsWhatIsTooMuch() {
        var receipt = entered("100000", "F");
        books.allocate(receipt.number(), project, Yuan.parse("100000"), road.officer("feeclerk"));
        road.assessed(project, "70");
        assertThat(position().over()).isEqualTo(Yuan.parse("30000"));
        assertThat(position().arrears()).isEqualTo(Yuan.ZERO);
    }

    @Test
    @DisplayName("别的单位的收款：404；无权的岗位：403")
    void whoMayNotTouchIt() {
        var receipt = entered("100", "G");
        assertThatThrownBy(() -> books.seen(receipt.number(), road.officer("county")))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> books.allocate(receipt.number(), project, Yuan.parse("1"), road.officer("rectifier")))
                .isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> books.refund(receipt.number(), Yuan.parse("1"), "退", road.officer("feeclerk")))
                .isInstanceOf(WrongPost.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE receipt SET amount = 1",
                "UPDATE receipt SET remark = 'x'",
                "DELETE FROM receipt",
                "UPDATE receipt_entry SET amount = 1",
                "DELETE FROM receipt_entry",
                "DELETE FROM receipt_confirmation",
                "TRUNCATE receipt CASCADE"
            })
    @DisplayName("数据库拒绝改动")
    void theDatabaseRefusesToChangeIt(String statement) {
        var receipt = entered("100", "H");
        books.allocate(receipt.number(), project, Yuan.parse("1"), road.officer("feeclerk"));
        assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ALLOCATION', 10001, p.id, NULL, '' | 超过收款余额",
                "'REFUND', 10001, NULL, NULL, 'x' | 超过收款余额",
                "'VOID', 9999, NULL, NULL, 'x' | 作废须是整张",
                "'ALLOCATION', -1, p.id, (SELECT max(id) FROM receipt_entry), 'x' | 超过收款余额"
            })
    @DisplayName("绕过程序直接写库，也不得超过")
    void theDatabaseKeepsTheBalance(String row) {
        var receipt = entered("100", "I");
        var parts = row.split("\\|");
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO receipt_entry (receipt_id, kind, amount, project_id, reverses_id, reason, officer_id,"
                                        + " officer_name, officer_unit, entered_on, recorded_at) SELECT r.id, "
                                        + parts[0]
                                        + ", r.officer_id, '', '', r.entered_on, r.recorded_at FROM receipt r, project p"
                                        + " WHERE r.number = :receipt AND p.number = :project")
                        .param("receipt", receipt.number())
                        .param("project", project)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(parts[1].strip());
    }
}

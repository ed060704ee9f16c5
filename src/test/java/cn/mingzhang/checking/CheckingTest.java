package cn.mingzhang.checking;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.receipts.NewReceipt;
import cn.mingzhang.receipts.Receipt;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.receipts.Voucher;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("逐笔资金核查")
class CheckingTest {
    @Autowired
    private CheckLedger ledger;

    @Autowired
    private ReceiptLedger books;

    @Autowired
    private FeeRoad road;

    @Autowired
    private MockMvcTester mvc;

    private Receipt received(String voucher) {
        return books.enter(
                new NewReceipt(
                        road.cityId(),
                        Voucher.TREASURY_ENTRY,
                        voucher,
                        road.today(),
                        Yuan.parse("100"),
                        "甲公司",
                        NewReceipt.Source.HAND,
                        "",
                        null),
                road.officer("treasury"));
    }

    @Test
    @DisplayName("核查率按笔计；未核查的列得出来；重新核查另记一次")
    void coverageIsCounted() {
        var one = received("核 1");
        received("核 2");
        var resident = road.officer("resident");
        ledger.check(List.of(one.number()), Result.AGREES, "", resident);
        var page = new Clerk(mvc, "leader").open("/fees/checks").page();
        assertThat(page.select(".page-head__sub").text()).contains("50.0%");
        assertThat(page.text()).contains(resident.name());
        assertThat(new Clerk(mvc, "leader")
                        .open("/fees/checks?result=NONE")
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("1");
        ledger.check(List.of(one.number()), Result.DIFFERS, "金额对不上", road.officer("inspector"));
        assertThat(new Clerk(mvc, "leader")
                        .open("/fees/checks?result=DIFFERS")
                        .page()
                        .text())
                .contains("金额对不上");
    }

    @Test
    @DisplayName("登记、确认的人不得核查自己的；不一致须写明")
    void nobodyChecksHisOwn() {
        var one = received("核 3");
        assertThatThrownBy(() -> ledger.check(List.of(one.number()), Result.AGREES, "", road.officer("treasury")))
                .isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> ledger.check(List.of(one.number()), Result.DIFFERS, " ", road.officer("resident")))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> ledger.check(List.of(), Result.AGREES, "", road.officer("resident")))
                .isInstanceOf(Unfit.class);
        var form = new Clerk(mvc, "resident").open("/fees/checks/new?pick=" + one.number());
        assertThat(form.fill("result", "NO_VOUCHER").submit("/checks")).hasStatus(422);
        form.fill("result", "AGREES").done("/checks");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "/fees/checks, leader, 200",
        "/fees/checks, sysadmin, 403",
        "/fees/checks.xlsx, treasury, 200",
        "/fees/checks/new?pick=SK-1999-0001, leader, 403",
        "/fees/checks/new, resident, 302"
    })
    @DisplayName("谁看得见什么")
    void whoSeesWhat(String address, String login, int status) {
        assertThat(mvc.get().uri(address).with(as(login)).exchange()).hasStatus(status);
    }
}

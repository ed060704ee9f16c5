package cn.mingzhang.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("分配建议")
class ProposalTest {
    private static Proposal.Free receipt(String number, String payer, String remark, String left) {
        return new Proposal.Free(number, 1, payer, remark, LocalDate.of(2021, 12, 6), Yuan.parse(left));
    }

    private static Proposal.Owed project(String number, String payer, int due, String owed) {
        return new Proposal.Owed(number, "", 1, payer, LocalDate.of(2021, 12, due), Yuan.parse(owed));
    }

    private static List<String> said(List<Proposal.Free> receipts, List<Proposal.Owed> projects) {
        return Proposal.of(receipts, projects).stream()
                .map(one ->
                        one.receipt().number() + ">" + one.project().number() + " " + one.amount() + " " + one.why())
                .toList();
    }

    @Test
    @DisplayName("一笔收款缴几个项目：先到期的先缴，余下的留着")
    void oneReceiptPaysSeveralProjects() {
        assertThat(said(
                        List.of(receipt("S1", "甲公司", "", "100")),
                        List.of(project("P2", "甲公司", 9, "50"), project("P1", "甲公司", 1, "30"))))
                .containsExactly("S1>P1 30.00 OLDEST_FIRST", "S1>P2 50.00 OLDEST_FIRST");
    }

    @Test
    @DisplayName("几笔收款缴一个项目，不超过尚欠")
    void severalReceiptsPayOneProject() {
        assertThat(said(
                        List.of(receipt("S1", "甲公司", "", "60"), receipt("S2", "甲公司", "", "60")),
                        List.of(project("P1", "甲公司", 1, "100"))))
                .containsExactly("S1>P1 60.00 OLDEST_FIRST", "S2>P1 40.00 OLDEST_FIRST");
    }

    @Test
    @DisplayName("备注写明项目的先认；其次金额正好相符的；最后先到期的")
    void aNamedProjectComesFirst() {
        assertThat(said(
                        List.of(receipt("S1", "乙公司", "缴 XM-2021-0003 易地建设费", "40"), receipt("S2", "甲 公司", "", "50")),
                        List.of(
                                project("XM-2021-0001", "甲公司", 1, "70"),
                                project("XM-2021-0002", "甲公司", 9, "50"),
                                project("XM-2021-0003", "甲公司", 9, "80"))))
                .containsExactly("S1>XM-2021-0003 40.00 NAMED", "S2>XM-2021-0002 50.00 EXACT");
    }

    @Test
    @DisplayName("缴费单位不同，或者没有写缴费单位，不建议")
    void anotherPayerIsNoProposal() {
        assertThat(said(
                        List.of(receipt("S1", "丙公司", "", "100"), receipt("S2", "", "", "100")),
                        List.of(project("P1", "甲公司", 1, "30"), project("P2", "", 1, "30"))))
                .isEmpty();
    }
}

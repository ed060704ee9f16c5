package cn.mingzhang.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.recomputation.Difference;
import cn.mingzhang.recomputation.FeeClass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which difference of a fee is a finding of which rule; what a recomputation finds at all is {@code RecomputeTest}'s. */
@DisplayName("比对规则：重算的差异归哪条规则")
class FeeSideTest {
    private static Difference difference(FeeClass of, String key, String amount, String... arguments) {
        return new Difference(of, key, List.of(arguments), Yuan.parse(amount), "");
    }

    private static boolean matters(Difference difference) {
        return FeeSide.matters(difference, World.parameters());
    }

    @Test
    @DisplayName("取整之差不是少征；数额不明的差异是")
    void aRoundingIsNoFinding() {
        assertThat(matters(difference(FeeClass.FE_05, "short", "3.00", "", ""))).isFalse();
        assertThat(matters(difference(FeeClass.FE_05, "short", "3.01", "", ""))).isTrue();
        assertThat(matters(difference(FeeClass.FE_05, "area", "0", "", ""))).isTrue();
        assertThat(matters(difference(FeeClass.FE_06, "arrears", "0.01", "")))
                .as("the tolerance is of the assessment, not of what is owed")
                .isTrue();
    }

    @Test
    @DisplayName("分期、挪用、多收不在比对规则表中，留在重新核算")
    void whatNoRuleAsksForStaysWhereItIs() {
        assertThat(Arrays.stream(FeeClass.values()).filter(of -> FeeSide.rule(of) == null))
                .containsExactly(FeeClass.FE_07, FeeClass.FE_10, FeeClass.FE_11);
    }

    @Test
    @DisplayName("同一费款同一类别的差异是一个发现，逐条写明，合计金额")
    void oneFindingOfAFeeAndAClass() {
        var card = new Scene().card().register().get(0);
        var found = FeeSide.finding(
                card,
                List.of(
                        difference(FeeClass.FE_08, "ground.unlawful", "100", "会议纪要", "招商"),
                        difference(FeeClass.FE_08, "ground.unlawful", "50", "批示", "领导批示")),
                List.of());
        assertThat(found.rule()).isEqualTo(Detection.DET_16);
        assertThat(found.key()).isEqualTo("DET-16 XM-2016-0001 FE-08");
        assertThat(found.said())
                .filteredOn(line -> line.key().equals("difference"))
                .hasSize(2);
        assertThat(found.said()).contains(Said.of("amount", "150.00"));
    }
}

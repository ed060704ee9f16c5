package cn.mingzhang.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.NamedTests;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("比对规则：每条都有以其代码命名的测试")
class NamedRulesTest {
    @Test
    @DisplayName("规则表里加一条而没有测试，这里就会变红")
    void noRuleStandsUntested() {
        assertThat(NamedTests.codes(DetectionTest.class, FeeScreeningTest.class, ProcurementSideTest.class))
                .containsAll(
                        Arrays.stream(Detection.values()).map(Detection::code).toList());
    }

    @Test
    @DisplayName("每条都写明比什么、依据什么，没有只有我们看得懂的出处")
    void everyRuleSaysWhatItRestsOn() {
        var words = ResourceBundle.getBundle("messages");
        assertThat(Detection.values()).allSatisfy(rule -> {
            assertThat(words.getString("screening.compares." + rule)).isNotBlank();
            assertThat(words.getString("screening.clause." + rule)).isNotBlank().doesNotContain("§", "INFER");
        });
    }

    @Test
    @DisplayName("DET-19、PR-02、PR-04 是对人对企业的怀疑：只是线索，不列入台账，规则表上写明")
    void aSuspicionIsALead() {
        assertThat(Detection.values())
                .filteredOn(Detection::isLead)
                .containsExactly(Detection.DET_19, Detection.PR_02, Detection.PR_04);
        assertThat(ResourceBundle.getBundle("messages", Locale.ROOT).getString("screening.follows.lead"))
                .contains("不列入台账");
    }
}

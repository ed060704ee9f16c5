package cn.mingzhang.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码（GB 32100）")
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43", ProjectSamples.CREDIT_CODE})
    void aRightCheckCharacterIsRight(String code) {
        assertThat(CreditCode.isRight(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9",
                "91350100M000100Y44",
                "19350100M000100Y43",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100I000100Y43",
                "91350100M000100Y4一",
                "                  "
            })
    @DisplayName("错一位、换两位、多一位、少一位都看得出来")
    void aSlipIsSeen(String code) {
        assertThat(CreditCode.isRight(code)).isFalse();
    }
}

package cn.mingzhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("指标标签的写法")
class FigureTagTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fee.recovered.year         | 34076200.00 | true  | 34,076,200.00
            fee.recovered.year 万元      | 34076200.00 | true  | 3407.62
            ledger.problems            | 45          | false | 45
            legacy.handled 余           | 43          | false | 40余
            legacy.handled 余           | 40          | false | 40
            legacy.handled 余           | 7           | false | 7
            accountability.share       | 15.4        | false | 15.4
            ledger.closed 增减           | 3           | false | 增加3
            ledger.closed　增减           | -3          | false | 减少3
            ledger.closed 增减           | 0           | false | 持平
            fee.recovered.year 增减 万元   | -120000.00  | true  | 减少12.00
            """)
    void isShownSo(String written, BigDecimal value, boolean money, String shown) {
        assertThat(FigureTag.read(written).show(value, money)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "标题二", "ledger.closed 去年", "ledger.closed 2020-13-01", "x'; drop", "a b"})
    void isNotUnderstood(String written) {
        assertThatThrownBy(() -> FigureTag.read(written))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("unreadable");
    }

    @Test
    @DisplayName("个数不能写成万元，金额不能写成几十余")
    void theLookMustFit() {
        assertThatThrownBy(() -> FigureTag.read("ledger.closed 万元").show(BigDecimal.ONE, false))
                .hasMessageContaining("look");
        assertThatThrownBy(() -> FigureTag.read("fee.recovered.year 余").show(new BigDecimal("1.00"), true))
                .hasMessageContaining("look");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(BriefingKind.class)
    @DisplayName("随程序带的式样，每个标签都在目录里")
    void theStandardFormsSuit(BriefingKind kind) {
        assertThat(kind.trial(kind.standard())).isNotEmpty();
    }
}

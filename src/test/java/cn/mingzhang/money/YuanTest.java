package cn.mingzhang.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest(name = "{0} is {1} fen")
    @CsvSource(delimiter = '|', textBlock = """
        0                    | 0
        1234.5               | 123450
        1,234.50             | 123450
        -3                   | -300
        0.01                 | 1
        34076200.00          | 3407620000
        12,345,678.90        | 1234567890
        '  7.20 '            | 720
        １，２３４．５０       | 123450
        92233720368547758.07 | 9223372036854775807
        """)
    void readsWhatPeopleWrite(String text, long fen) {
        assertThat(Yuan.parse(text).fen()).isEqualTo(fen);
    }

    @ParameterizedTest(name = "refuses <{0}>")
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1.234",
                "1.",
                ".5",
                "1e3",
                "1,23",
                "12,34,567",
                "1,234,5.00",
                "--1",
                "1 000",
                "NaN",
                "0x10",
                "五百",
                "92233720368547758.08",
                "1000000000000000000000",
                "99999999999999999999999999999999999999999999999999"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Yuan.parse(text));
    }

    @Test
    void aPartOfAFenIsRefusedNotRounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> Yuan.of(new BigDecimal("0.005")));
        assertThat(Yuan.of(new BigDecimal("0.0500"))).isEqualTo(Yuan.ofFen(5));
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Yuan.parse("0.1").plus(Yuan.parse("0.2"))).isEqualTo(Yuan.parse("0.30"));
        assertThat(Yuan.parse("1").minus(Yuan.parse("1"))).isEqualTo(Yuan.ZERO);
        assertThat(Yuan.parse("1").minus(Yuan.parse("1.01")).isNegative()).isTrue();
        assertThat(Yuan.sum(List.of(Yuan.parse("34076200"), Yuan.parse("27091600"))))
                .hasToString("61,167,800.00");
        assertThat(Yuan.sum(List.of())).isEqualTo(Yuan.ZERO);
        assertThat(Yuan.ofSum(null)).isEqualTo(Yuan.ZERO);
    }

    @Test
    void overflowIsRefusedNotWrapped() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Yuan.ofFen(Long.MAX_VALUE).plus(Yuan.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Yuan.ofFen(Long.MIN_VALUE).minus(Yuan.ofFen(1)));
    }

    @ParameterizedTest(name = "{0} fen: {1}, {2}, {3} 万元")
    @CsvSource(delimiter = '|', textBlock = """
        0                    | 0.00        | 0.00          | 0.00
        5                    | 0.05        | 0.05          | 0.00
        123450               | 1234.50     | 1,234.50      | 0.12
        -123450              | -1234.50    | -1,234.50     | -0.12
        3407620000           | 34076200.00 | 34,076,200.00 | 3407.62
        5000                 | 50.00       | 50.00         | 0.01
        4999                 | 49.99       | 49.99         | 0.00
        -5000                | -50.00      | -50.00        | -0.01
        """)
    void showsItselfInYuanAndWan(long fen, String plain, String shown, String wan) {
        var amount = Yuan.ofFen(fen);
        assertThat(amount.plain()).isEqualTo(plain);
        assertThat(amount).hasToString(shown);
        assertThat(amount.wan()).isEqualTo(wan);
    }

    @Test
    void comparesByAmount() {
        assertThat(Yuan.parse("2")).isGreaterThan(Yuan.parse("1.99"));
        assertThat(Yuan.ZERO.isZero()).isTrue();
        assertThat(Yuan.parse("0.01").isPositive()).isTrue();
    }
}

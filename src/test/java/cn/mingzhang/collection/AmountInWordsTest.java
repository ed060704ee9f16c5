package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.money.Yuan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2667500, 贰佰陆拾陆万柒仟伍佰元整",
        "24911067, 贰仟肆佰玖拾壹万壹仟零陆拾柒元整",
        "586981.90, 伍拾捌万陆仟玖佰捌拾壹元玖角整",
        "29349.10, 贰万玖仟叁佰肆拾玖元壹角整",
        "374701.60, 叁拾柒万肆仟柒佰零壹元陆角整",
        "0.05, 伍分",
        "0, 零元整",
        "1.05, 壹元零伍分",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "10000, 壹万元整",
        "10010, 壹万零壹拾元整",
        "1000500, 壹佰万零伍佰元整",
        "20000300, 贰仟万零叁佰元整",
        "10.30, 壹拾元叁角整"
    })
    void anAmountIsWrittenOut(String amount, String words) {
        assertThat(AmountInWords.of(Yuan.parse(amount))).isEqualTo(words);
    }
}

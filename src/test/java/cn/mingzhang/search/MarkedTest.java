package cn.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.lists.SearchText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("检索：标出所找的字，拼音，全角半角，金额")
class MarkedTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "大竹县漏建,          漏建,    大竹县[漏建]",
        "漏建又漏建,          漏建,    [漏建]又[漏建]",
        "编号２０２１－００４１, 2021-0041, 编号[２０２１－００４１]",
        "ABC公司,             abc,     [ABC]公司",
        "100%_!,              %_,      100[%_]!",
        "<b>坏</b>,           坏,      <b>[坏]</b>",
        "🙂🙂人防🙂,          人防🙂,  🙂🙂[人防🙂]",
        "没有,                别的,    没有"
    })
    void whatWasLookedForIsMarked(String text, String asked, String shown) {
        assertThat(shown(text, asked)).isEqualTo(shown);
    }

    @Test
    void aLongTextIsCutAroundIt() {
        var shown = shown("前".repeat(200) + "漏建" + "后".repeat(200), "漏建");
        assertThat(shown).startsWith("…前").endsWith("后…").contains("[漏建]").hasSizeLessThan(100);
        assertThat(shown("漏建" + "后".repeat(200), "漏建")).startsWith("[漏建]后");
    }

    private static String shown(String text, String asked) {
        return Marked.of(text, SearchText.of(asked)).stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "大竹县人民防空办公室, dzx,   true",
        "大竹县人民防空办公室, rfb,   false",
        "大竹县人民防空办公室, rmfk,  true",
        "大竹县人民防空办公室, dazhu, true",
        "大竹县人民防空办公室, dazhux, true",
        "大竹县人民防空办公室, zhuda, false",
        "曾国强,               zgq,   true",
        "曾国强,               cgq,   true",
        "单雄信,               shan,  true",
        "重庆路,               cql,   true",
        "㐂,                   xx,    false"
    })
    void aNameIsFoundByItsSounds(String name, String typed, boolean found) {
        assertThat(Initials.match(name, typed)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "340,762.00 | 34076200",
                "３４０７６２元 | 34076200",
                "￥12.5     | 1250",
                "34.0762万元 | 34076200",
                "12.345     | -",
                "2021-0041  | -",
                "99999999999999999999 | -",
                "万元        | -"
            })
    void anAmountIsReadAsItIsTyped(String typed, Long fen) {
        assertThat(SearchText.of(typed).fen()).isEqualTo(fen);
    }
}

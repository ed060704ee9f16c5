package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("各级期限：工作日、自然日、月，春节、调休、闰日、跨年")
class TermTest {
    private static final Terms TERMS = LawfulTerms.TERMS;

    @ParameterizedTest(name = "{0}：{1} 起，止于 {2}（{3}）")
    @CsvSource(delimiter = '|', textBlock = """
            DEMAND       | 2021-03-01 | 2021-03-15 | 十日以内的期限是工作日（行政强制法第六十九条）
            DEMAND       | 2021-02-03 | 2021-02-22 | 跨春节：2月7日、20日调休上班，11日至17日放假
            DEMAND       | 2021-02-10 | 2021-03-02 | 除夕前一日送达，20日（周六）上班
            DEMAND       | 2021-09-17 | 2021-10-08 | 跨中秋、国庆：9月18日、26日上班
            DEMAND       | 2021-12-28 | 2022-01-12 | 跨元旦：1月3日放假
            DEMAND       | 2020-02-14 | 2020-02-28 | 闰年二月，末日不是29日
            DEMAND       | 2021-04-24 | 2021-05-10 | 周六送达；4月25日、5月8日上班，五一放假
            ACCEPT       | 2021-02-09 | 2021-02-22 | 法院五日内受理，跨春节
            ACCEPT       | 2021-06-07 | 2021-06-15 | 跨端午
            RULE         | 2021-09-28 | 2021-10-13 | 七日内裁定，跨国庆；10月9日上班
            RULE         | 2021-03-01 | 2021-03-10 | 七个工作日
            PAY          | 2021-03-01 | 2021-03-16 | 十五日是自然日，当日不计
            PAY          | 2021-01-30 | 2021-02-18 | 末日2月14日在春节假期，顺延至上班首日
            PAY          | 2021-04-02 | 2021-04-19 | 末日4月17日是周六，顺延至周一
            OBEY         | 2021-04-10 | 2021-04-25 | 末日4月25日是周日但调休上班，不顺延
            URGE         | 2020-02-14 | 2020-03-02 | 闰年：末日2月29日是周六，顺延
            REVIEW       | 2021-04-30 | 2021-06-29 | 复议六十日
            REVIEW       | 2020-01-01 | 2020-03-02 | 闰年：末日3月1日是周日
            REVIEW       | 2021-12-15 | 2022-02-14 | 末日2月13日是周日
            SUIT         | 2021-04-30 | 2021-11-01 | 六个月：10月30日是周六
            SUIT         | 2021-08-31 | 2022-02-28 | 二月没有31日，止于月末
            SUIT         | 2019-08-31 | 2020-03-02 | 闰年止于2月29日，周六，顺延
            SUIT         | 2020-08-29 | 2021-03-01 | 平年没有29日，2月28日是周日
            SUIT         | 2020-02-29 | 2020-08-31 | 闰日起算，8月29日是周六
            SUIT         | 2021-04-01 | 2021-10-08 | 10月1日起放假，顺延至10月8日
            COURT_WINDOW | 2021-11-01 | 2022-02-07 | 三个月：2月1日春节，顺延至2月7日
            COURT_WINDOW | 2021-11-30 | 2022-02-28 | 止于二月末
            COURT_WINDOW | 2021-10-08 | 2022-01-10 | 1月8日是周六
            APPEAL       | 2021-09-20 | 2021-10-08 | 十五日不是工作日，10月5日放假
            """)
    void theTermEndsOn(TermName name, LocalDate event, LocalDate last, String why) {
        assertThat(TERMS.lastDay(name, event)).as(why).isEqualTo(last);
    }

    @Test
    @DisplayName("行政强制法第五十三条：复议、诉讼期限均届满的次日起可以申请，三个月内申请")
    void theWindowOpensWhenReviewAndSuitHaveLapsed() {
        var window = CourtWindow.ofServed(LocalDate.of(2021, 4, 30), TERMS);
        assertThat(window.reviewUntil()).isEqualTo("2021-06-29");
        assertThat(window.suitUntil()).isEqualTo("2021-11-01");
        assertThat(window.opens()).isEqualTo("2021-11-02");
        assertThat(window.last()).isEqualTo("2022-02-07");
        assertThat(window.state(LocalDate.of(2021, 11, 1), TERMS)).isEqualTo(CourtWindow.State.NOT_YET);
        assertThat(window.state(LocalDate.of(2021, 11, 2), TERMS)).isEqualTo(CourtWindow.State.OPEN);
        assertThat(window.state(LocalDate.of(2022, 1, 11), TERMS)).isEqualTo(CourtWindow.State.OPEN);
        assertThat(window.state(LocalDate.of(2022, 1, 12), TERMS)).isEqualTo(CourtWindow.State.CLOSING);
        assertThat(window.state(LocalDate.of(2022, 2, 7), TERMS)).isEqualTo(CourtWindow.State.CLOSING);
        assertThat(window.state(LocalDate.of(2022, 2, 8), TERMS)).isEqualTo(CourtWindow.State.LOST);
    }

    @Test
    @DisplayName("复议、诉讼维持的：自决定最终生效之日起另算三个月")
    void anUpheldDecisionOpensTheWindowAnew() {
        var window = CourtWindow.ofUpheld(LocalDate.of(2022, 3, 15), TERMS);
        assertThat(window.opens()).isEqualTo("2022-03-16");
        assertThat(window.last()).isEqualTo("2022-06-15");
    }
}

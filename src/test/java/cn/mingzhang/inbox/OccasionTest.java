package cn.mingzhang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("什么时候提醒、什么时候升级")
class OccasionTest {
    private static final Map<TermName, Integer> TERMS = Map.of(
            TermName.REMIND_FIRST, 15,
            TermName.REMIND_SECOND, 7,
            TermName.REMIND_LAST, 1,
            TermName.ESCALATE_HEAD, 1,
            TermName.ESCALATE_OFFICE, 5,
            TermName.ESCALATE_DEPUTY, 10);
    private static final WorkingDays DAYS = WorkingDays.shipped();

    /** Due on Wednesday 24 February 2021, after the Spring Festival (11 to 17 February; 7 and 20 February are worked). */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-01-28 |
            2021-01-29 | REMIND_FIRST
            2021-02-08 | REMIND_FIRST
            2021-02-09 | REMIND_SECOND
            2021-02-17 | REMIND_SECOND
            2021-02-22 | REMIND_SECOND
            2021-02-23 | REMIND_LAST
            2021-02-24 | REMIND_LAST
            2021-02-25 | OVERDUE,ESCALATE_HEAD
            2021-02-28 | OVERDUE,ESCALATE_HEAD
            2021-03-02 | OVERDUE,ESCALATE_HEAD
            2021-03-03 | OVERDUE,ESCALATE_HEAD,ESCALATE_OFFICE
            2021-03-09 | OVERDUE,ESCALATE_HEAD,ESCALATE_OFFICE
            2021-03-10 | OVERDUE,ESCALATE_HEAD,ESCALATE_OFFICE,ESCALATE_DEPUTY
            """)
    void byTheWorkingDaysThatAreLeft(LocalDate today, String come) {
        var occasions = Occasion.of(LocalDate.of(2021, 2, 24), today, TERMS, DAYS).stream()
                .map(Enum::name)
                .toList();
        assertThat(String.join(",", occasions)).isEqualTo(come == null ? "" : come);
    }

    @Test
    @DisplayName("三天后到期的，只提醒最近的一次")
    void aShortTermIsRemindedOfOnce() {
        assertThat(Occasion.of(LocalDate.of(2021, 3, 5), LocalDate.of(2021, 3, 2), TERMS, DAYS))
                .containsExactly(Occasion.REMIND_SECOND);
    }

    @Test
    @DisplayName("天数为零：不用")
    void zeroIsNotUsed() {
        assertThat(Occasion.of(LocalDate.of(2021, 3, 5), LocalDate.of(2021, 4, 2), Map.of(), DAYS))
                .containsExactly(Occasion.OVERDUE);
        assertThat(Occasion.of(LocalDate.of(2021, 3, 5), LocalDate.of(2021, 3, 5), Map.of(), DAYS))
                .isEmpty();
    }

    @Test
    @DisplayName("周五到期，周六即逾期，周一报负责人")
    void overdueOnAWeekend() {
        assertThat(Occasion.of(LocalDate.of(2021, 3, 5), LocalDate.of(2021, 3, 6), TERMS, DAYS))
                .containsExactly(Occasion.OVERDUE);
        assertThat(Occasion.of(LocalDate.of(2021, 3, 5), LocalDate.of(2021, 3, 8), TERMS, DAYS))
                .containsExactly(Occasion.OVERDUE, Occasion.ESCALATE_HEAD);
    }
}

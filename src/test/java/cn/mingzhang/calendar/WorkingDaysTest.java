package cn.mingzhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.shipped();

    @ParameterizedTest(name = "{0}：{1}")
    @DisplayName("国务院办公厅放假安排 2019—2026")
    @CsvSource({
        "2019-01-01, 休", "2019-02-02, 班", "2019-02-03, 班", "2019-02-04, 休", "2019-02-10, 休", "2019-02-11, 班",
        "2019-04-28, 班", "2019-05-02, 休", "2019-05-03, 休", "2019-05-05, 班", "2019-06-07, 休", "2019-09-13, 休",
        "2019-09-29, 班", "2019-10-07, 休", "2019-10-12, 班", "2020-01-01, 休", "2020-01-19, 班", "2020-01-24, 休",
        "2020-01-31, 休", "2020-02-01, 休", "2020-02-02, 休", "2020-02-03, 班", "2020-04-06, 休", "2020-04-26, 班",
        "2020-05-09, 班", "2020-06-25, 休", "2020-06-28, 班", "2020-09-27, 班", "2020-10-08, 休", "2020-10-10, 班",
        "2021-01-01, 休", "2021-02-07, 班", "2021-02-11, 休", "2021-02-17, 休", "2021-02-18, 班", "2021-02-20, 班",
        "2021-02-21, 休", "2021-04-05, 休", "2021-04-25, 班", "2021-05-05, 休", "2021-05-08, 班", "2021-06-14, 休",
        "2021-09-18, 班", "2021-09-20, 休", "2021-09-26, 班", "2021-10-01, 休", "2021-10-07, 休", "2021-10-08, 班",
        "2021-10-09, 班", "2021-10-10, 休", "2022-01-03, 休", "2022-01-04, 班", "2022-01-29, 班", "2022-01-30, 班",
        "2022-04-02, 班", "2022-10-08, 班", "2022-10-09, 班", "2022-12-30, 班", "2022-12-31, 休", "2023-01-02, 休",
        "2023-01-28, 班", "2023-04-05, 休", "2023-06-25, 班", "2023-10-07, 班", "2024-02-09, 班", "2024-02-18, 班",
        "2024-04-07, 班", "2024-06-10, 休", "2024-09-14, 班", "2024-10-12, 班", "2025-01-26, 班", "2025-02-04, 休",
        "2025-02-08, 班", "2025-10-08, 休", "2025-10-11, 班", "2026-01-02, 休", "2026-01-04, 班", "2026-02-23, 休",
        "2026-02-28, 班", "2026-09-20, 班", "2026-10-10, 班", "2027-02-05, 休", "2027-06-09, 休", "2027-02-09, 班"
    })
    void knowsThePublishedCalendars(LocalDate day, String kind) {
        assertThat(days.isWorking(day)).isEqualTo(kind.equals("班"));
    }

    @ParameterizedTest(name = "{0}年共{1}个工作日")
    @CsvSource({"2019, 250", "2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, int expected) {
        assertThat(days.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2021-02-10, 1, 2021-02-18", // over Spring Festival
        "2021-02-10, 3, 2021-02-20", // the Saturday worked in exchange counts
        "2021-02-10, 10, 2021-03-02",
        "2021-02-05, 1, 2021-02-07", // a Sunday worked in exchange
        "2021-09-30, 1, 2021-10-08", // over National Day
        "2021-09-30, 2, 2021-10-09",
        "2021-12-31, 1, 2022-01-04", // over the end of a year
        "2020-02-28, 1, 2020-03-02", // leap day on a Saturday
        "2024-02-28, 1, 2024-02-29", // leap day worked
        "2022-01-04, 0, 2022-01-04",
        "2021-10-03, 0, 2021-10-03", // nothing added, nothing moved
        "2021-10-03, 1, 2021-10-08",
        "2022-01-04, -1, 2021-12-31",
        "2021-02-18, -1, 2021-02-10"
    })
    @DisplayName("期间开始的当日不计入（民法典第二百零一条）")
    void theDayOfTheEventDoesNotCount(LocalDate event, int term, LocalDate end) {
        assertThat(days.plus(event, term)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2021-03-03, 2021-03-09, 4",
        "2021-03-09, 2021-03-03, -4",
        "2021-03-03, 2021-03-03, 0",
        "2021-02-10, 2021-02-17, 0",
        "2021-02-10, 2021-02-20, 3",
        "2021-09-30, 2021-10-11, 3",
        "2020-02-28, 2020-03-02, 1",
        "2021-12-31, 2022-01-04, 1"
    })
    void countsAfterTheFirstDayUpToAndIncludingTheLast(LocalDate a, LocalDate b, int count) {
        assertThat(days.between(a, b)).isEqualTo(count);
        assertThat(days.between(b, a)).isEqualTo(-count);
    }

    @Test
    void countingAgreesWithWalking() {
        var random = new Random(20210303);
        for (int round = 0; round < 500; round++) {
            var from = LocalDate.of(2018, 6, 1).plusDays(random.nextInt(3700));
            var to = from.plusDays(random.nextInt(400));
            long walked = from.plusDays(1)
                    .datesUntil(to.plusDays(1))
                    .filter(days::isWorking)
                    .count();
            assertThat(days.between(from, to)).isEqualTo((int) walked);
            int term = 1 + random.nextInt(60);
            assertThat(days.between(from, days.plus(from, term))).isEqualTo(term);
        }
    }

    @Test
    @DisplayName("期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日（民法典第二百零三条）")
    void aTermThatEndsOnAHolidayEndsOnTheNextWorkingDay() {
        assertThat(days.nextWorking(LocalDate.of(2021, 10, 2))).isEqualTo("2021-10-08");
        assertThat(days.nextWorking(LocalDate.of(2021, 10, 9))).isEqualTo("2021-10-09");
    }

    @Test
    void yearsWithoutANoticeAreFlagged() {
        assertThat(List.of(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026)).noneMatch(days::isProvisional);
        assertThat(List.of(2018, 2027, 2028, 2100)).allMatch(days::isProvisional);
        assertThat(days.isWorking(LocalDate.of(2028, 1, 3))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void theOfficesOwnDaysOverrideTheFile() {
        var shut = day("2021-03-04", false, false);
        var own = WorkingDays.of(CalendarFile.shipped(), List.of(shut));
        assertThat(own.isWorking(LocalDate.of(2021, 3, 4))).isFalse();
        assertThat(own.plus(LocalDate.of(2021, 3, 3), 1)).isEqualTo("2021-03-05");
    }

    @Test
    void aNoticeReplacesWhatWasGuessedForItsYear() {
        var notice = List.of(day("2027-01-01", false, false), day("2027-02-20", true, false));
        var known = WorkingDays.of(CalendarFile.shipped(), notice);
        assertThat(known.isProvisional(2027)).isFalse();
        assertThat(known.isWorking(LocalDate.of(2027, 2, 20))).isTrue();
        assertThat(known.isWorking(LocalDate.of(2027, 6, 9))).isTrue();

        var oneDay = WorkingDays.of(CalendarFile.shipped(), List.of(day("2027-03-04", false, false)));
        assertThat(oneDay.isProvisional(2027)).isTrue();
        assertThat(oneDay.isWorking(LocalDate.of(2027, 6, 9))).isFalse();
    }

    @Test
    void farAwayDatesAreCountedAtOnceAndEndlessTermsRefused() {
        assertThat(days.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
                .isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> days.plus(LocalDate.of(2021, 3, 3), Integer.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> days.plus(LocalDate.of(2021, 3, 3), Integer.MIN_VALUE));
        assertThat(WorkingDays.of(Set.of(), Set.of()).isWorking(LocalDate.of(2021, 10, 1)))
                .isTrue();
    }

    private static CalendarDay day(String day, boolean working, boolean provisional) {
        return new CalendarDay(LocalDate.parse(day), working, "名", "文号", provisional);
    }
}

package cn.mingzhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 3);

    @Test
    void daysAreReadInBothLanguages() {
        assertThat(Dates.day(DAY, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2021年3月3日");
        assertThat(Dates.day(DAY, Locale.ENGLISH)).isEqualTo("3 Mar 2021");
        assertThat(Dates.day(LocalDate.of(2021, 9, 30), Locale.UK)).isEqualTo("30 Sep 2021");
        assertThat(Dates.shortDay(DAY, LocalDate.of(2022, 1, 4), Locale.CHINESE))
                .isEqualTo("2021年3月3日");
        assertThat(Dates.shortDay(DAY, DAY, Locale.CHINESE)).isEqualTo("3月3日");
        assertThat(Dates.iso(DAY)).isEqualTo("2021-03-03");
    }

    @Test
    void timesAreTheOffices() {
        var lateOnNewYearsEve = Instant.parse("2020-12-31T16:05:09Z");
        assertThat(Dates.time(lateOnNewYearsEve)).isEqualTo("2021-01-01 00:05");
        assertThat(Dates.second(lateOnNewYearsEve)).isEqualTo("2021-01-01 00:05:09");
        var clock = new SystemOfficeClock(Clock.fixed(lateOnNewYearsEve.plusNanos(123_456_789), ZoneOffset.UTC));
        assertThat(clock.today()).isEqualTo("2021-01-01");
        assertThat(clock.now()).isEqualTo(lateOnNewYearsEve.plusNanos(123_456_000));
    }

    @Test
    void nothingIsEmpty() {
        assertThat(Dates.day((LocalDate) null, Locale.CHINESE)).isEmpty();
        assertThat(Dates.day((Instant) null)).isEmpty();
        assertThat(Dates.time(null)).isEmpty();
    }
}

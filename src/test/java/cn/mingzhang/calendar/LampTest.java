package cn.mingzhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingzhang.calendar.Lamp.Colour;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class LampTest {

    private static final LocalDate DUE = LocalDate.of(2021, 3, 24);

    private final WorkingDays days = WorkingDays.shipped();
    private final Lamps lamps = new Lamps(LampRules.usual(), days, messages());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2021-03-01 | GREEN
        2021-03-02 | GREEN
        2021-03-03 | BLUE
        2021-03-12 | BLUE
        2021-03-15 | YELLOW
        2021-03-24 | YELLOW
        2021-03-25 | RED
        2021-04-30 | RED
        """)
    void changesItsColourByWorkingDays(LocalDate today, Colour colour) {
        var lamp = lamps.of(Deadline.on(DUE), today, null, false);
        assertThat(lamp.colour()).isEqualTo(colour);
        assertThat(lamp.isOverdue()).isEqualTo(colour == Colour.RED);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        2021-03-03 | 1 | 2021-03-09 | 红：应于3月3日办结，已超4个工作日，曾延期1次 | Red: was due on 3 Mar, 4 working days overdue, put off once
        2020-12-31 | 0 | 2021-01-04 | 红：应于2020年12月31日办结，已超1个工作日 | Red: was due on 31 Dec 2020, 1 working day overdue
        2021-03-05 | 2 | 2021-03-06 | 红：应于3月5日办结，已经过期（其间没有工作日），曾延期2次 | Red: was due on 5 Mar, overdue (no working day since), put off twice
        2021-03-24 | 0 | 2021-03-08 | 蓝：距3月24日办结还有12个工作日 | Blue: 12 working days left until 24 Mar
        2021-03-24 | 3 | 2021-03-23 | 黄：距3月24日办结只剩1个工作日，曾延期3次 | Yellow: only 1 working day left until 24 Mar, put off 3 times
        2021-03-24 | 0 | 2021-03-24 | 黄：应于今天（3月24日）办结 | Yellow: due today (24 Mar)
        2021-03-06 | 0 | 2021-03-05 | 黄：应于3月6日办结，其间已没有工作日 | Yellow: due on 6 Mar, no working day left until then
        2021-12-31 | 0 | 2021-03-08 | 绿：距12月31日办结还有207个工作日 | Green: 207 working days left until 31 Dec
        """)
    void explainsItself(LocalDate due, int extensions, LocalDate today, String chinese, String english) {
        var lamp = lamps.of(new Deadline(due, due, extensions, null), today, today, false);
        assertThat(lamps.view(lamp, Locale.SIMPLIFIED_CHINESE).words()).isEqualTo(chinese);
        assertThat(lamps.view(lamp, Locale.ENGLISH).words()).isEqualTo(english);
        assertThat(lamps.view(lamp, Locale.ENGLISH).colour())
                .isEqualTo(english.substring(0, english.indexOf(':')).toLowerCase(Locale.ROOT));
    }

    @Test
    void turnsYellowAfterThirtyDaysWithoutProgress() {
        var today = LocalDate.of(2021, 3, 8);
        var deadline = Deadline.on(LocalDate.of(2021, 12, 31));
        assertThat(lamps.of(deadline, today, today.minusDays(30), false).colour())
                .isEqualTo(Colour.GREEN);
        var idle = lamps.of(deadline, today, today.minusDays(31), false);
        assertThat(idle.colour()).isEqualTo(Colour.YELLOW);
        assertThat(lamps.view(idle, Locale.CHINESE).words()).isEqualTo("黄：已有31天没有进展记录，应于12月31日办结");
        assertThat(lamps.view(idle, Locale.ENGLISH).words())
                .isEqualTo("Yellow: no progress entered for 31 days, due on 31 Dec");
    }

    @Test
    void isGreyWhereNoClockRuns() {
        var late = LocalDate.of(2021, 6, 1);
        assertThat(words(lamps.of(Deadline.on(DUE), late, null, true))).isEqualTo("灰：已办结，不再计时");
        assertThat(words(lamps.of(null, late, null, false))).isEqualTo("灰：尚未确定办结期限");
        var stopped = Deadline.on(DUE).stopped(LocalDate.of(2021, 3, 3)).stopped(LocalDate.of(2021, 3, 9));
        assertThat(words(lamps.of(stopped, late, null, false))).isEqualTo("灰：自3月3日起停止计时");
    }

    @Test
    void aQuerysDatesAgreeWithTheLamp() {
        var deadlines =
                LocalDate.of(2021, 1, 1).datesUntil(LocalDate.of(2021, 6, 1)).toList();
        for (LocalDate today :
                LocalDate.of(2021, 1, 25).datesUntil(LocalDate.of(2021, 3, 1)).toList()) {
            LampDates dates = lamps.dates(today);
            for (LocalDate due : deadlines) {
                assertThat(lamps.of(Deadline.on(due), today, null, false).colour())
                        .isEqualTo(byQuery(due, dates, null));
            }
            for (int idle = 28; idle < 34; idle++) {
                var last = today.minusDays(idle);
                assertThat(lamps.of(Deadline.on(LocalDate.of(2021, 12, 1)), today, last, false)
                                .colour())
                        .isEqualTo(byQuery(LocalDate.of(2021, 12, 1), dates, last));
            }
        }
    }

    private static Colour byQuery(LocalDate due, LampDates dates, @Nullable LocalDate lastProgress) {
        if (due.isBefore(dates.today())) {
            return Colour.RED;
        }
        boolean idle = lastProgress != null && lastProgress.isBefore(dates.idleBefore());
        if (due.isBefore(dates.yellowBefore()) || idle) {
            return Colour.YELLOW;
        }
        return due.isBefore(dates.blueBefore()) ? Colour.BLUE : Colour.GREEN;
    }

    @Test
    void extensionsAreCountedAndNeverGoBack() {
        var twice = Deadline.on(DUE).extendedTo(DUE.plusDays(7)).extendedTo(DUE.plusDays(14));
        assertThat(twice.extensions()).isEqualTo(2);
        assertThat(twice.originalDue()).isEqualTo(DUE);
        assertThatIllegalArgumentException().isThrownBy(() -> twice.extendedTo(DUE));
    }

    @Test
    void aStoppedClockLeavesItsWorkingDaysForLater() {
        var running = Deadline.on(DUE).stopped(LocalDate.of(2021, 3, 22)).resumed(LocalDate.of(2021, 9, 30), days);
        assertThat(running).isEqualTo(new Deadline(LocalDate.of(2021, 10, 9), DUE, 0, null));
        var overdue = Deadline.on(DUE).stopped(DUE.plusDays(2)).resumed(DUE.plusDays(60), days);
        assertThat(overdue.due()).isEqualTo(DUE);
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LampRules(5, 7, 30));
    }

    private String words(Lamp lamp) {
        return lamps.view(lamp, Locale.CHINESE).words();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

package cn.mingzhang.calendar;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 亮灯规则, settings {@code mingzhang.lamp.*}.
 *
 * @param blueWithin blue from so many working days before the due date
 * @param yellowWithin yellow from so many working days before the due date
 * @param idleAfter yellow also after more than so many (calendar) days without an entry of progress
 */
@ConfigurationProperties("mingzhang.lamp")
public record LampRules(
        @DefaultValue("15") int blueWithin,
        @DefaultValue("7") int yellowWithin,
        @DefaultValue("30") int idleAfter) {

    public LampRules {
        if (yellowWithin < 0 || blueWithin < yellowWithin || idleAfter < 1) {
            throw new IllegalArgumentException(
                    "mingzhang.lamp: 0 <= yellow-within <= blue-within and 1 <= idle-after expected");
        }
    }

    /** 15, 7 and 30 days. */
    public static LampRules usual() {
        return new LampRules(15, 7, 30);
    }

    /** The same rules as dates, on a day: for a query, which cannot count working days. */
    public LampDates on(LocalDate today, WorkingDays days) {
        return new LampDates(
                today,
                days.plus(today, yellowWithin + 1),
                days.plus(today, blueWithin + 1),
                today.minusDays(idleAfter));
    }
}

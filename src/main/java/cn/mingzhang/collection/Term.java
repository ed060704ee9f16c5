package cn.mingzhang.collection;

import cn.mingzhang.calendar.WorkingDays;
import java.time.LocalDate;

/**
 * 一个期限. The day of the event does not count; a last day that is a holiday gives way to the next working day (民法典 第二百零一条,
 * 第二百零三条); a month ends on the same day of the month, or on its last day where there is none (第二百零二条).
 *
 * @param source the article it rests on
 * @param verified whether somebody has seen that text; a term by an unverified one says so
 */
record Term(TermName name, int amount, Unit unit, String source, boolean verified) {

    enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS
    }

    /** The last day of the term that an event on this day starts. */
    LocalDate lastDay(LocalDate event, WorkingDays days) {
        return switch (unit) {
            case WORKING_DAYS -> days.plus(event, amount);
            case DAYS -> days.nextWorking(event.plusDays(amount));
            case MONTHS -> days.nextWorking(event.plusMonths(amount));
        };
    }
}

package cn.mingzhang.calendar;

import java.time.LocalDate;

/**
 * A day that the State Council's notice, or the office, has decided on. Days not decided on follow the week.
 *
 * @param working whether it is worked: true for a weekend day worked in exchange (调休), false for a holiday
 * @param name the holiday it belongs to
 * @param source the notice's number
 * @param provisional whether it was entered before the year's notice came out
 */
record CalendarDay(LocalDate day, boolean working, String name, String source, boolean provisional) {}

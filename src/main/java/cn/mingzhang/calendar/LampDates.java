package cn.mingzhang.calendar;

import java.time.LocalDate;

/**
 * The bounds between the lamps on a day. For what is neither finished nor stopped, in this order: red where {@code due < today};
 * yellow where {@code due < yellowBefore} or {@code last progress < idleBefore}; blue where {@code due < blueBefore}; else green.
 *
 * @param today overdue before it
 * @param yellowBefore the first due date that is not yellow for being near
 * @param blueBefore the first due date that is not blue
 * @param idleBefore the first day of last progress that is not yellow for being idle
 */
public record LampDates(LocalDate today, LocalDate yellowBefore, LocalDate blueBefore, LocalDate idleBefore) {}

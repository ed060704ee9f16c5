package cn.mingzhang.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 工作日: Monday to Friday, without the State Council's holidays, with the weekend days worked in exchange (调休).
 *
 * <p><b>How terms are counted.</b> The day of the event does not count; the first working day after it is day one, the last day of
 * the term counts whole (民法典 art. 201). Terms of ten days or less in the 行政强制法 are working days (its art. 69). So ten working
 * days from a letter served on Wednesday 10 February 2021 end on {@code plus(2021-02-10, 10)} = 2 March 2021. A term in calendar
 * days, months or years whose last day is a holiday ends on {@link #nextWorking} (民法典 art. 203).
 *
 * <p>Years without a notice are counted by plain weeks, or by the statutory holidays where those were entered beforehand; {@link
 * #isProvisional(int)} says so, and who prints a date in such a year should say so too.
 */
public final class WorkingDays {

    private static final int FARTHEST = 10_000;

    private final NavigableMap<LocalDate, CalendarDay> decided;
    private final Set<Integer> noticed;

    private WorkingDays(NavigableMap<LocalDate, CalendarDay> decided, Set<Integer> noticed) {
        this.decided = decided;
        this.noticed = noticed;
    }

    /** By the notices that the application brings along. For tests and pure calculations; the bean also knows the office's own. */
    public static WorkingDays shipped() {
        return of(CalendarFile.shipped(), Set.of());
    }

    /**
     * By a file, overridden by the office's own days. A year for which the office has entered its notice no longer uses what the
     * file guessed for it.
     */
    static WorkingDays of(Collection<CalendarDay> file, Collection<CalendarDay> own) {
        var settled = years(own);
        var decided = new TreeMap<LocalDate, CalendarDay>();
        file.stream()
                .filter(day -> !day.provisional() || !settled.contains(day.day().getYear()))
                .forEach(day -> decided.put(day.day(), day));
        own.forEach(day -> decided.put(day.day(), day));
        var noticed = new HashSet<>(years(file));
        noticed.addAll(settled);
        return new WorkingDays(decided, noticed);
    }

    /** Every notice begins with New Year's Day: a year is noticed once its 1 January is decided. */
    private static Set<Integer> years(Collection<CalendarDay> days) {
        return days.stream()
                .filter(day -> !day.provisional() && day.day().getDayOfYear() == 1)
                .map(day -> day.day().getYear())
                .collect(Collectors.toSet());
    }

    /** Whether the day is worked. */
    public boolean isWorking(LocalDate day) {
        CalendarDay said = decided.get(day);
        return said == null ? isWeekday(day) : said.working();
    }

    /**
     * The last day of a term of {@code n} working days that an event on {@code day} starts: the {@code n}-th working day after it.
     * Negative {@code n} goes back; 0 gives the day itself, worked or not.
     *
     * @throws IllegalArgumentException beyond 10,000 working days
     */
    public LocalDate plus(LocalDate day, int n) {
        if (Math.abs((long) n) > FARTHEST) {
            throw new IllegalArgumentException("a term of " + n + " working days");
        }
        LocalDate at = day;
        for (int left = Math.abs(n); left > 0; left -= isWorking(at) ? 1 : 0) {
            at = at.plusDays(n > 0 ? 1 : -1);
        }
        return at;
    }

    /**
     * How many working days lie after {@code a} up to and including {@code b}; negative where {@code b} is before {@code a}, so
     * {@code between(a, b) == -between(b, a)}. From today to a due date: what is left; from a due date to today: how far over.
     */
    public int between(LocalDate a, LocalDate b) {
        if (b.isBefore(a)) {
            return -between(b, a);
        }
        long count = weekdaysUpTo(b) - weekdaysUpTo(a);
        for (CalendarDay said : decided.subMap(a, false, b, true).values()) {
            count += (said.working() ? 1 : 0) - (isWeekday(said.day()) ? 1 : 0);
        }
        return Math.toIntExact(count);
    }

    /** The day itself where it is worked, else the first working day after it: where a term that ends on a holiday really ends. */
    public LocalDate nextWorking(LocalDate day) {
        return isWorking(day) ? day : plus(day, 1);
    }

    /** Whether the year's notice is not known, so that dates in it may still move. */
    public boolean isProvisional(int year) {
        return !noticed.contains(year);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }

    /** Weekdays since Monday 29 December 1969, up to and including the day. */
    private static long weekdaysUpTo(LocalDate day) {
        long sinceMonday = day.toEpochDay() + 3;
        return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(Math.floorMod(sinceMonday, 7L) + 1, 5);
    }
}

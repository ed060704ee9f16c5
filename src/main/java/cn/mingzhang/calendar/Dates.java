package cn.mingzhang.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Days and times as ready strings for a page, in Chinese or English. What is null is empty. Times are the office's. */
public final class Dates {

    private static final DateTimeFormatter DAY_CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_CHINESE = DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);
    private static final DateTimeFormatter SHORT_ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(OfficeClock.ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(OfficeClock.ZONE);

    private Dates() {}

    /** {@code 2021年3月3日} or {@code 3 Mar 2021}, in the language of the request. */
    public static String day(@Nullable LocalDate day) {
        return day(day, LocaleContextHolder.getLocale());
    }

    /** {@code 2021年3月3日} or {@code 3 Mar 2021}. */
    public static String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? "" : day.format(isEnglish(locale) ? DAY_ENGLISH : DAY_CHINESE);
    }

    /** The day in the office's zone on which something happened. */
    public static String day(@Nullable Instant at) {
        return at == null ? "" : day(LocalDate.ofInstant(at, OfficeClock.ZONE));
    }

    /** {@code 3月3日} or {@code 3 Mar} where the day is in the year of {@code today}, otherwise with its year. */
    public static String shortDay(@Nullable LocalDate day, LocalDate today, Locale locale) {
        if (day == null || day.getYear() != today.getYear()) {
            return day(day, locale);
        }
        return day.format(isEnglish(locale) ? SHORT_ENGLISH : SHORT_CHINESE);
    }

    /** {@code 2021-03-03 14:05}, in every language. */
    public static String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }

    /** {@code 2021-03-03 14:05:09}, where the order of deeds matters. */
    public static String second(@Nullable Instant at) {
        return at == null ? "" : SECOND.format(at);
    }

    /** {@code 2021-03-03}, for {@code <time datetime>}, a date field or an address. */
    public static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}

package cn.mingzhang.calendar;

import cn.mingzhang.calendar.Lamp.Reason;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The lamps by this installation's rules and calendar, and the words in which each explains itself. */
@Component
public class Lamps {

    private final LampRules rules;
    private final WorkingDays days;
    private final MessageSource messages;

    Lamps(LampRules rules, WorkingDays days, MessageSource messages) {
        this.rules = rules;
        this.days = days;
        this.messages = messages;
    }

    /** See {@link Lamp#of(Deadline, LocalDate, LocalDate, boolean, LampRules, WorkingDays)}. */
    public Lamp of(@Nullable Deadline deadline, LocalDate today, @Nullable LocalDate lastProgress, boolean finished) {
        return Lamp.of(deadline, today, lastProgress, finished, rules, days);
    }

    /** The bounds between the lamps on a day, for a query. */
    public LampDates dates(LocalDate today) {
        return rules.on(today, days);
    }

    /** In the language of the request. */
    public LampView view(Lamp lamp) {
        return view(lamp, LocaleContextHolder.getLocale());
    }

    /** {@code 红：应于3月3日办结，已超4个工作日，曾延期1次}, or the same in English. */
    public LampView view(Lamp lamp, Locale locale) {
        var deadline = lamp.deadline();
        String why = deadline == null || lamp.reason() == Reason.FINISHED
                ? say(locale, lamp.reason().name())
                : why(lamp, deadline, locale);
        return new LampView(lamp.colour().name().toLowerCase(Locale.ROOT), why);
    }

    private String why(Lamp lamp, Deadline deadline, Locale locale) {
        LocalDate named = deadline.stoppedOn() == null ? deadline.due() : deadline.stoppedOn();
        String day = Dates.shortDay(named, lamp.today(), locale);
        String why = say(locale, key(lamp, deadline), day, lamp.workingDays(), lamp.idleDays());
        return deadline.extensions() == 0 ? why : why + say(locale, "extended", deadline.extensions());
    }

    /** Due today, and spans without a working day in them, are said in words instead of "0 working days". */
    private static String key(Lamp lamp, Deadline deadline) {
        boolean counted = lamp.reason() == Reason.OVERDUE || lamp.reason() == Reason.NEAR;
        if (!counted || lamp.workingDays() > 0) {
            return lamp.reason().name();
        }
        return lamp.reason().name() + (deadline.due().equals(lamp.today()) ? ".today" : ".none");
    }

    private String say(Locale locale, String key, Object... values) {
        return messages.getMessage("calendar.lamp." + key, values, locale);
    }
}

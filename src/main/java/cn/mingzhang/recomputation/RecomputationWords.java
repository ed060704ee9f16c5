package cn.mingzhang.recomputation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Phrases;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a recomputation. */
@Component
public class RecomputationWords extends Phrases {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    RecomputationWords(MessageSource messages) {
        super(messages, "recomputation.");
    }

    public String say(Difference difference) {
        return said(difference.key(), difference.arguments().toArray(String[]::new));
    }

    /** What is kept is kept plainly; a day is read as everywhere else. */
    String said(String key, String... arguments) {
        return of(
                "difference." + key,
                Arrays.stream(arguments)
                        .map(text -> DAY.matcher(text).matches() ? Dates.day(LocalDate.parse(text)) : text)
                        .toArray());
    }

    public String name(FeeClass feeClass) {
        return of("class", feeClass);
    }
}

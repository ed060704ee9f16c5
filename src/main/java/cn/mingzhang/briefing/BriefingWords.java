package cn.mingzhang.briefing;

import cn.mingzhang.lists.Phrases;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of briefings. */
@Component
class BriefingWords extends Phrases {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

    BriefingWords(MessageSource messages) {
        super(messages, "briefing.");
    }

    String name(TakenFigure figure) {
        return name(figure.code(), figure.name(), figure.asOf());
    }

    /** A figure's name as it was taken, in the reader's language: the year that it says is in the Chinese one. */
    String name(String code, String taken, LocalDate asOf) {
        if (LocaleContextHolder.getLocale().getLanguage().equals("zh")) {
            return taken;
        }
        var said = YEAR.matcher(taken);
        return ofAny("figures." + code + ".name", said.find() ? said.group() : "" + asOf.getYear());
    }
}

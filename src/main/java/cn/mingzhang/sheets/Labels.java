package cn.mingzhang.sheets;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Heads and words of a file in one language. */
public record Labels(MessageSource messages, Locale locale) {

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String flag(boolean flag) {
        return of(flag ? "sheets.yes" : "sheets.no");
    }
}

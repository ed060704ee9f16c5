package cn.mingzhang.paper;

import cn.mingzhang.lists.Fact;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of papers in the reader's language, and in Chinese for what is printed. */
@Component
class PaperWords {
    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String zh(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    Fact fact(String key, String value) {
        return new Fact(of(key), value);
    }
}

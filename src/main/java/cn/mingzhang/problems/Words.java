package cn.mingzhang.problems;

import cn.mingzhang.lists.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ledger's words in the reader's language. */
@Component
class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** A constant of a closed list: {@code rectification.RECTIFIED}; nothing for nothing. */
    String of(String prefix, @org.jspecify.annotations.Nullable Enum<?> constant) {
        return constant == null ? "" : of(prefix + "." + constant.name());
    }

    <E extends Enum<E>> List<Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), of(prefix, constant)))
                .toList();
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

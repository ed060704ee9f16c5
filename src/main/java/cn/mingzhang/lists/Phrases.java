package cn.mingzhang.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A capability's words in the reader's language; keys are given without its prefix. Each capability has one of its own. */
public abstract class Phrases {
    private final MessageSource messages;
    private final String prefix;

    /** @param prefix with its dot, such as {@code accounts.} */
    protected Phrases(MessageSource messages, String prefix) {
        this.messages = messages;
        this.prefix = prefix;
    }

    public final String of(String key, Object... arguments) {
        return ofAny(prefix + key, arguments);
    }

    /** A word of another capability, by its whole key. */
    public final String ofAny(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** A constant of a closed list; empty for nothing. */
    public final String of(String list, @Nullable Enum<?> constant) {
        return constant == null ? "" : of(list + "." + constant.name());
    }

    public final Fact fact(String key, String value) {
        return new Fact(of(key), value);
    }

    public final <E extends Enum<E>> List<Option> options(String list, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), of(list, constant)))
                .toList();
    }

    /** With a first line that chooses nothing. */
    public final List<Option> choices(String first, List<Option> options) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("", of(first)));
        choices.addAll(options);
        return choices;
    }

    /** What is printed is Chinese, whatever the reader's language. */
    public final <T> T inChinese(Supplier<T> made) {
        var before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return made.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** The labels of a printed form, by their keys. */
    public final Map<String, String> labels(String... keys) {
        return inChinese(() -> Arrays.stream(keys).collect(Collectors.toMap(key -> key.replace('.', '_'), this::of)));
    }
}

package cn.mingzhang.imports;

import cn.mingzhang.lists.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Which word of a workbook stands for which code: by column, in both languages; a code also stands for itself. */
public final class Names {
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, Map<String, String>> said = new HashMap<>();

    /** Options whose labels do not depend on the language, such as the names of units. */
    public Names know(String column, List<Option> options) {
        var of = codes.computeIfAbsent(column, first -> new HashMap<>());
        var words = said.computeIfAbsent(column, first -> new HashMap<>());
        options.forEach(option -> {
            of.put(option.value(), option.value());
            of.put(option.label(), option.value());
            words.putIfAbsent(option.value(), option.label());
        });
        return this;
    }

    /** Options in the reader's words: understood in both languages, said in Chinese. */
    public Names know(String column, Supplier<List<Option>> options) {
        return know(column, in(Locale.SIMPLIFIED_CHINESE, options)).know(column, in(Locale.ENGLISH, options));
    }

    private static <T> T in(Locale language, Supplier<T> made) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return made.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    boolean knows(String column) {
        return codes.containsKey(column);
    }

    @Nullable
    String code(String column, String word) {
        return codes.getOrDefault(column, Map.of()).get(word);
    }

    /** As the workbook says it. */
    String say(String column, String code) {
        return said.getOrDefault(column, Map.of()).getOrDefault(code, code);
    }
}

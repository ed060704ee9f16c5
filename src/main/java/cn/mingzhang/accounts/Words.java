package cn.mingzhang.accounts;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The administrators' words in the reader's language; keys are given without their {@code accounts.}. */
@Component("accountWords")
class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return ofAny("accounts." + key, arguments);
    }

    String ofAny(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    String post(Post post) {
        return ofAny("people.post." + post);
    }

    String posts(Collection<Post> posts) {
        return posts.stream().sorted().map(this::post).collect(Collectors.joining(ofAny("audit.and")));
    }

    Fact fact(String key, String value) {
        return new Fact(of(key), value);
    }

    /** What is printed is Chinese, whatever the reader's language. */
    <T> T inChinese(Supplier<T> made) {
        var before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return made.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** The labels of a printed form, by their keys. */
    Map<String, String> labels(String... keys) {
        return inChinese(() -> Arrays.stream(keys).collect(Collectors.toMap(key -> key.replace('.', '_'), this::of)));
    }

    <E extends Enum<E>> List<Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), of(prefix, constant)))
                .toList();
    }

    /** With a first line that chooses nothing. */
    List<Option> choices(String first, List<Option> options) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("", of(first)));
        choices.addAll(options);
        return choices;
    }
}

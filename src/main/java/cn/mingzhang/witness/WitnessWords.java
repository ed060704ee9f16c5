package cn.mingzhang.witness;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ProblemFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of these records in the reader's language; keys are given without their {@code witness.}. */
@Component
class WitnessWords {
    private final MessageSource messages;

    WitnessWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage("witness." + key, arguments, LocaleContextHolder.getLocale());
    }

    String ofAny(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** A constant of a closed list; empty for nothing. */
    String of(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "" : of(prefix + "." + constant.name(), new Object[0]);
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

    /** An amount with its unit. */
    String yuan(Yuan amount) {
        return amount + " " + ofAny("form.yuan");
    }

    String by(@Nullable String name, @Nullable String unit) {
        return name == null ? "" : of("by", name, unit == null ? "" : unit);
    }

    Fact fact(String key, String value) {
        return new Fact(of(key), value);
    }

    /**
     * The page of a deed.
     *
     * @param key such as {@code check.new}
     * @param lead key of what it means
     * @param path below the problem's address, such as {@code /checks}
     * @param anchor of the section it belongs to
     * @param submit key of its button
     */
    Sheet sheet(ProblemFile file, String key, String lead, String path, String anchor, String submit) {
        var page = "/problems/" + file.number();
        return new Sheet(
                file.number().value(),
                file.description(),
                of(key),
                of(lead),
                page + path,
                page + "#" + anchor,
                of(submit));
    }
}

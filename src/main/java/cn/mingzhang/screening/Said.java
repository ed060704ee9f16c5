package cn.mingzhang.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what was compared.
 *
 * @param key of its label, without {@code screening.said.}
 * @param value ready to be read; {@code #key} is a message
 * @param arguments of that message
 */
record Said(String key, String value, List<String> arguments) {
    /** @param arguments null in what runs wrote before there were any */
    Said(String key, String value, @Nullable List<String> arguments) {
        this.key = key;
        this.value = value;
        this.arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }

    static Said of(String key, String value) {
        return new Said(key, value, List.of());
    }

    static boolean in(List<Said> lines, String key) {
        return lines.stream().anyMatch(line -> line.key().equals(key));
    }
}

package cn.mingzhang.shelter;

import java.util.List;

/**
 * One line of the working (算式), as a message and its values.
 *
 * @param key of the message, without {@code shelter.line.}
 * @param values numbers ready to be read
 */
public record WorkLine(String key, List<String> values) {
    static WorkLine of(String key, String... values) {
        return new WorkLine(key, List.of(values));
    }
}

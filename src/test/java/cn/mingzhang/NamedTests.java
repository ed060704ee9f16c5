package cn.mingzhang;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which rules have a test of their own: a test of a rule begins with its code, then says the rule and the clause it rests on. */
public final class NamedTests {
    private NamedTests() {}

    /** The first words of the names of these classes' tests. */
    public static Set<String> codes(Class<?>... tests) {
        return Arrays.stream(tests)
                .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                .filter(method ->
                        method.isAnnotationPresent(Test.class) && method.isAnnotationPresent(DisplayName.class))
                .map(method -> method.getAnnotation(DisplayName.class).value().split(" ")[0])
                .collect(toSet());
    }
}

package cn.mingzhang.binder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a binder may be of. */
enum BinderKind {
    PROBLEM,
    PROJECT,
    LETTER,
    VISIT;

    /** As in addresses: {@code problems}. */
    static Optional<BinderKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.section().equals(word))
                .findFirst();
    }

    String holder() {
        return name().toLowerCase(Locale.ROOT);
    }

    String section() {
        return holder() + "s";
    }
}

package cn.mingzhang.people;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be. Answers the message key of the reason, so that the page can say it at the field. */
final class PasswordRule {
    static final int SHORTEST = 12;

    /** bcrypt reads 72 bytes (24 Chinese characters) and would silently ignore the rest: refused, not cut. */
    static final int MOST_BYTES = 72;

    private PasswordRule() {}

    static Optional<String> refusal(String raw, String login) {
        if (raw.length() < SHORTEST) {
            return Optional.of("people.password.short");
        }
        if (tooLong(raw)) {
            return Optional.of("people.password.long");
        }
        if (raw.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))
                || raw.chars().distinct().count() < 5) {
            return Optional.of("people.password.weak");
        }
        return Optional.empty();
    }

    static boolean tooLong(String raw) {
        return raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}

package cn.mingzhang.people;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a password must be. Length, and how many guesses it would take one who knows the office: its words, the account, the
 * name, the unit. No rule about kinds of characters: it makes people write {@code Dazhou@2021}. Answers the message key of the
 * reason, so that the page can say it at the field.
 */
@Component
class PasswordRule {
    static final int SHORTEST = 12;

    /** bcrypt reads 72 bytes (24 Chinese characters) and would silently ignore the rest: refused, not cut. */
    static final int MOST_BYTES = 72;

    /** Of zxcvbn's 0 to 4: some hundred million guesses; with the waits at sign-in and a slow hash beyond anybody's patience. */
    private static final int STRONG = 3;

    private final Zxcvbn guesser = new Zxcvbn();
    private final List<String> officeWords;

    PasswordRule(@Value("${mingzhang.password.words:}") List<String> officeWords) {
        this.officeWords = List.copyOf(officeWords);
    }

    Optional<String> refusal(String raw, List<String> personal) {
        if (raw.codePointCount(0, raw.length()) < SHORTEST) {
            return Optional.of("people.password.short");
        }
        if (tooLong(raw)) {
            return Optional.of("people.password.long");
        }
        var words = new ArrayList<>(officeWords);
        words.addAll(personal);
        var strength = guesser.measure(raw, words);
        try {
            return strength.getScore() >= STRONG ? Optional.empty() : Optional.of(weakness(strength));
        } finally {
            strength.wipe();
        }
    }

    /** What gives it away most: the longest piece that a guesser would have in his lists. */
    private static String weakness(Strength strength) {
        return strength.getSequence().stream()
                .filter(match -> match.pattern != null && !match.pattern.value().equals("bruteforce"))
                .max((one, other) -> Integer.compare(one.tokenLength(), other.tokenLength()))
                .map(PasswordRule::reason)
                .orElse("people.password.weak");
    }

    private static String reason(Match match) {
        switch (match.pattern.value()) {
            case "dictionary":
                return "user_inputs".equals(match.dictionaryName)
                        ? "people.password.weak.office"
                        : "people.password.weak.common";
            case "spatial":
                return "people.password.weak.keyboard";
            case "repeat", "sequence":
                return "people.password.weak.repeat";
            case "regex", "date":
                return "people.password.weak.date";
            default:
                return "people.password.weak";
        }
    }

    static boolean tooLong(String raw) {
        return raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}

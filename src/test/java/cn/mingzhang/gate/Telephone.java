package cn.mingzhang.gate;

import java.time.Clock;

/** An authenticator on a telephone, for journeys: it took the secret over as a person types it. */
public final class Telephone {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** The code of the next moment is good already: two without waiting, each once, and half a minute to send them. */
    private long step = now() - 1;

    public Telephone(String typed) {
        var text = typed.replaceAll("\\s", "");
        secret = new byte[text.length() * 5 / 8];
        long held = 0;
        int bits = 0;
        int at = 0;
        for (char letter : text.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (held >> bits);
            }
        }
    }

    public String code() {
        step = Math.max(step + 1, now());
        return TimeCode.code(secret, step, 6);
    }

    private static long now() {
        return TimeCode.step(Clock.systemUTC().instant());
    }
}

package cn.mingzhang.reporting;

import cn.mingzhang.compartment.TextCipher;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * That a form came from a page of ours, without remembering who asked for the page: signed, good for some hours, the same on every node
 * that has the key file. There is no session for it to lie in.
 */
@Component
class FormToken {
    private static final Duration GOOD_FOR = Duration.ofHours(8);
    private static final int NONCE = 12;
    private static final int BODY = Long.BYTES + NONCE;
    private static final int LENGTH = BODY + 16;

    private final SecureRandom random = new SecureRandom();
    private final TextCipher cipher;
    private final InstantSource time = InstantSource.system();

    FormToken(TextCipher cipher) {
        this.cipher = cipher;
    }

    enum Judged {
        GOOD,
        OLD,
        FORGED
    }

    String fresh() {
        var body = ByteBuffer.allocate(BODY);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        body.putLong(time.instant().plus(GOOD_FOR).getEpochSecond()).put(nonce);
        var token = Arrays.copyOf(body.array(), LENGTH);
        System.arraycopy(cipher.mac("report form", body.array()), 0, token, BODY, LENGTH - BODY);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Judged judge(@Nullable String sent) {
        byte[] token;
        try {
            token = sent == null ? new byte[0] : Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException none) {
            return Judged.FORGED;
        }
        if (token.length != LENGTH) {
            return Judged.FORGED;
        }
        var body = Arrays.copyOf(token, BODY);
        var signed = Arrays.copyOf(cipher.mac("report form", body), LENGTH - BODY);
        if (!MessageDigest.isEqual(signed, Arrays.copyOfRange(token, BODY, LENGTH))) {
            return Judged.FORGED;
        }
        return ByteBuffer.wrap(body).getLong() < time.instant().getEpochSecond() ? Judged.OLD : Judged.GOOD;
    }
}

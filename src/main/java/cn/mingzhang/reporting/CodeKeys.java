package cn.mingzhang.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.mingzhang.compartment.SealedBox;
import cn.mingzhang.compartment.TextCipher;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a code is worth: its 100 bits, which nobody guesses. One half of what is made of it, keyed once more with a key that is not in the
 * database, finds the report; the other makes a pair of keys: answers are encrypted to its public half, so that only who has the code
 * reads them. The stretching before is the same work for whatever was typed, no protection that anything rests on (decision 0024).
 */
@Component
class CodeKeys {
    private static final int ROUNDS = 10_000;
    private static final byte[] SALT = "mingzhang receipt code 1".getBytes(UTF_8);
    private static final int HALF = 32;

    private final TextCipher cipher;
    private final String algorithm;

    CodeKeys(TextCipher cipher, @Value("${mingzhang.sealed.box:X25519-AES-256-GCM}") String algorithm) {
        this.cipher = cipher;
        this.algorithm = algorithm;
    }

    /** @param secret makes the pair of keys; it is never stored */
    record Receipt(byte[] lookup, byte[] secret) {
        byte[] open(byte[] box, String place) {
            return SealedBox.open(box, keyId -> secret, place);
        }
    }

    Receipt of(ReceiptCode code) {
        try {
            var spec = new PBEKeySpec(code.letters().toCharArray(), SALT, ROUNDS, 2 * HALF * Byte.SIZE);
            var slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
            spec.clearPassword();
            return new Receipt(
                    cipher.mac("receipt", Arrays.copyOf(slow, HALF)), Arrays.copyOfRange(slow, HALF, slow.length));
        } catch (GeneralSecurityException | IllegalArgumentException impossible) {
            throw new IllegalStateException("every Java has PBKDF2", impossible);
        }
    }

    SealedBox.PublicKey publicKey(Receipt receipt) {
        return SealedBox.publicKey(algorithm, "", receipt.secret());
    }
}

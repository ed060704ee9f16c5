package cn.mingzhang.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must not know. Equal texts never look equal, and what was moved to another place (table, column,
 * row) does not open there.
 */
@Component
public class TextCipher {
    private final SecureRandom random = new SecureRandom();
    private final Keys keys;
    private final Algorithm algorithm;

    TextCipher(Keys keys, @Value("${mingzhang.sealed.algorithm:AES-256-GCM}") String algorithm) {
        this.keys = keys;
        this.algorithm = Algorithm.of(algorithm);
    }

    /** @param place table, column and row */
    public SealedText seal(String text, String place) {
        return seal(text.getBytes(UTF_8), place);
    }

    SealedText seal(byte[] content, String place) {
        var nonce = new byte[Algorithm.NONCE];
        random.nextBytes(nonce);
        var key = keys.of(keys.current(), algorithm);
        var hidden = algorithm.run(true, key, nonce, place.getBytes(UTF_8), content);
        var bytes = ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden);
        return new SealedText(bytes.array(), algorithm.id, keys.current());
    }

    public String open(SealedText sealed, String place) {
        return new String(bytes(sealed, place), UTF_8);
    }

    byte[] bytes(SealedText sealed, String place) {
        var with = Algorithm.of(sealed.algorithm());
        var nonce = Arrays.copyOf(sealed.bytes(), Algorithm.NONCE);
        var hidden = Arrays.copyOfRange(sealed.bytes(), Algorithm.NONCE, sealed.bytes().length);
        return with.run(false, keys.of(sealed.keyId(), with), nonce, place.getBytes(UTF_8), hidden);
    }

    /** What stands for a text where equal ones must be told without the key being here. */
    public byte[] mac(String purpose, byte[] content) {
        return keys.mac(purpose, content);
    }

    /** Whether what is sealed now is sealed so. */
    boolean isCurrent(String algorithmId, String keyId) {
        return algorithm.id.equals(algorithmId) && keys.current().equals(keyId);
    }
}

package cn.mingzhang.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.function.Function;

/**
 * 密封件: what anybody can close and only who holds the key can open. It carries what it was closed with, so that several algorithms and
 * keys stand side by side; moved to another place, or altered, it does not open.
 */
public final class SealedBox {
    private static final int MAGIC = 0x4d5a4231;
    private static final int LONGEST_KEY = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBox() {}

    /**
     * @param algorithm its name, as in {@code X25519-AES-256-GCM}
     * @param keyId tells the holder which of his keys opens
     */
    public record PublicKey(String algorithm, String keyId, byte[] bytes) {
        /** Fails where the algorithm is none of ours. */
        public PublicKey {
            BoxAlgorithm.of(algorithm);
        }
    }

    /** Of 32 secret bytes: the same bytes give the same key. */
    public static PublicKey publicKey(String algorithm, String keyId, byte[] secret) {
        return new PublicKey(algorithm, keyId, BoxAlgorithm.of(algorithm).publicKey(secret));
    }

    /** @param place where it belongs: no secret, but part of what is checked */
    public static byte[] seal(PublicKey to, byte[] content, String place) {
        var algorithm = BoxAlgorithm.of(to.algorithm());
        var fresh = algorithm.fresh(to.bytes());
        var nonce = new byte[Algorithm.NONCE];
        RANDOM.nextBytes(nonce);
        var hidden = algorithm.cipher.run(true, fresh.key(), nonce, place.getBytes(UTF_8), content);
        try (var bytes = new ByteArrayOutputStream(hidden.length + LONGEST_KEY);
                var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(to.algorithm());
            out.writeUTF(to.keyId());
            out.writeShort(fresh.sent().length);
            out.write(fresh.sent());
            out.write(nonce);
            out.write(hidden);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param secret the 32 bytes of the key it names; what does not open throws */
    public static byte[] open(byte[] box, Function<String, byte[]> secret, String place) {
        try (var in = new DataInputStream(new ByteArrayInputStream(box))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no sealed box");
            }
            var algorithm = BoxAlgorithm.of(in.readUTF());
            var mine = secret.apply(in.readUTF());
            var sent = in.readNBytes(Math.min(in.readUnsignedShort(), LONGEST_KEY));
            var nonce = in.readNBytes(Algorithm.NONCE);
            return algorithm.cipher.run(
                    false, algorithm.key(sent, mine), nonce, place.getBytes(UTF_8), in.readAllBytes());
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            throw new Algorithm.Unreadable(damaged);
        }
    }

    /** Whether a failure says that a box did not open. */
    public static boolean isUnreadable(RuntimeException failed) {
        return failed instanceof Algorithm.Unreadable;
    }
}

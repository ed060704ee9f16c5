package cn.mingzhang.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The bytes a digest covers, as V002 lays them: numbers big-endian, times in microseconds, every text with its length before
 * it. Written a second time here, apart from the database, so that a verification does not ask the suspect.
 */
final class CanonicalBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    CanonicalBytes text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).raw(utf8);
    }

    CanonicalBytes number(int number) {
        return write(() -> out.writeInt(number));
    }

    CanonicalBytes number(long number) {
        return write(() -> out.writeLong(number));
    }

    CanonicalBytes time(Instant moment) {
        return number(Math.addExact(
                Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), (long) (moment.getNano() / 1000)));
    }

    CanonicalBytes uuid(UUID uuid) {
        return number(uuid.getMostSignificantBits()).number(uuid.getLeastSignificantBits());
    }

    CanonicalBytes raw(byte[] more) {
        return write(() -> out.write(more));
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private CanonicalBytes write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}

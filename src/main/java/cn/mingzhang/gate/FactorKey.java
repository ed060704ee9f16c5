package cn.mingzhang.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Encrypts the secrets of second factors, so that a copy of the database alone makes no codes. The key lies beside it: in the
 * setting, or in a file of the home that only its owner reads. The first byte names the algorithm, so that another can follow.
 */
@Component
class FactorKey {
    private static final Logger log = LoggerFactory.getLogger(FactorKey.class);
    private static final byte AES_GCM = 1;
    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    FactorKey(
            @Value("${mingzhang.factor.key:}") String setting,
            @Value("${mingzhang.home}") Path home,
            @Value("${mingzhang.database.temporary:false}") boolean temporary)
            throws IOException {
        if (StringUtils.hasText(setting)) {
            key = Base64.getDecoder().decode(setting.strip());
        } else {
            key = temporary ? fresh() : file(home.resolve("factor.key"));
        }
        if (key.length != 32) {
            throw new IllegalStateException("mingzhang.factor.key must be 32 bytes in base64");
        }
    }

    byte[] seal(long officerId, byte[] secret) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var hidden = run(Cipher.ENCRYPT_MODE, officerId, nonce, secret)
                .orElseThrow(() -> new IllegalStateException("no AES-GCM"));
        return ByteBuffer.allocate(1 + NONCE + hidden.length)
                .put(AES_GCM)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /** Empty under another key, or for another officer's secret; then only a recovery code helps, or a reset. */
    Optional<byte[]> open(long officerId, byte[] hidden) {
        if (hidden.length <= 1 + NONCE || hidden[0] != AES_GCM) {
            return Optional.empty();
        }
        var nonce = java.util.Arrays.copyOfRange(hidden, 1, 1 + NONCE);
        var opened = run(
                Cipher.DECRYPT_MODE, officerId, nonce, java.util.Arrays.copyOfRange(hidden, 1 + NONCE, hidden.length));
        if (opened.isEmpty()) {
            log.error(
                    "the second factor of officer {} was encrypted under another key: give every node the same"
                            + " mingzhang.factor.key, or reset the factor",
                    officerId);
        }
        return opened;
    }

    private Optional<byte[]> run(int mode, long officerId, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(ByteBuffer.allocate(8).putLong(officerId).array());
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException refused) {
            return Optional.empty();
        }
    }

    private byte[] fresh() {
        var made = new byte[32];
        random.nextBytes(made);
        return made;
    }

    private byte[] file(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try {
            Files.createFile(path, ownerOnly(path));
            Files.writeString(path, Base64.getEncoder().encodeToString(fresh()), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException made) {
            log.debug("the key of the second factors is in {}", path);
        }
        return Base64.getDecoder().decode(Files.readString(path).strip());
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

package cn.mingzhang.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The pair of keys that signs the heads: two lines in a file that only its owner reads, beside the database and never in it. */
final class AnchorKey {
    private AnchorKey() {}

    static KeyPair fresh() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** Made at the first use. */
    static KeyPair in(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            var made = fresh();
            Files.createFile(file, ownerOnly(file));
            Files.writeString(
                    file,
                    base64(made.getPrivate().getEncoded()) + "\n"
                            + base64(made.getPublic().getEncoded()) + "\n",
                    StandardOpenOption.WRITE);
            return made;
        } catch (FileAlreadyExistsException there) {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return new KeyPair(
                    SignedHead.publicKey(lines.get(1)),
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

package cn.mingzhang.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.mingzhang.database.RefusedStart;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The key file ({@code MINGZHANG_KEYS}, by default {@code sealed.keys} in the home): masters by name, which of them seals now, and
 * the master of the tags. It belongs in no backup of the database; whoever has both has the names.
 */
@Component
class Keys {
    private static final int LENGTH = 32;
    private static final String CURRENT = "current";
    private static final String TAGS = "tags";

    /** Tests: one for the process, as contexts share databases. */
    private static final Properties PASSING = fresh();

    private final Properties file;

    Keys(
            @Value("${mingzhang.keys:}") String setting,
            @Value("${mingzhang.home}") Path home,
            @Value("${mingzhang.database.temporary:false}") boolean temporary)
            throws IOException {
        var path = StringUtils.hasText(setting) ? Path.of(setting) : home.resolve("sealed.keys");
        this.file = temporary ? PASSING : kept(path);
        if (master(current()).length != LENGTH || master(TAGS).length != LENGTH) {
            throw new RefusedStart("密钥文件 " + path + " 不完整。The key file " + path
                    + " is not whole: current=NAME, NAME=32 bytes in base64, tags=32 bytes in base64.");
        }
    }

    /** The name of the key that seals now. */
    String current() {
        return file.getProperty(CURRENT, "");
    }

    /** Each algorithm has a key of its own from the same master. */
    byte[] of(String keyId, Algorithm algorithm) {
        return Arrays.copyOf(mac(master(keyId), algorithm.id), algorithm.keyLength);
    }

    /** Keyed: who has the database alone cannot try out the numbers of all officers. */
    byte[] tag(long officerId) {
        return mac(master(TAGS), "officer " + officerId);
    }

    /** Keyed as well: a plain digest of a scan would confirm who guesses it. */
    byte[] mac(String purpose, byte[] content) {
        return mac(master(TAGS), (purpose + '\0').getBytes(UTF_8), content);
    }

    private byte[] master(String name) {
        var text = file.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("no key " + name + " in the key file");
        }
        return Base64.getDecoder().decode(text.strip());
    }

    private static byte[] mac(byte[] key, String text) {
        return mac(key, text.getBytes(UTF_8), new byte[0]);
    }

    private static byte[] mac(byte[] key, byte[] first, byte[] second) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(first);
            return mac.doFinal(second);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    static Properties kept(Path path) throws IOException {
        if (!Files.exists(path)) {
            write(path);
        }
        mustBeItsOwnersOnly(path);
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(path)));
        return kept;
    }

    private static void write(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (isPosix(path)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
        var text = new StringBuilder();
        fresh().forEach((name, value) ->
                text.append(name).append('=').append(value).append('\n'));
        Files.writeString(path, text, StandardOpenOption.WRITE);
    }

    private static void mustBeItsOwnersOnly(Path path) throws IOException {
        if (isPosix(path)
                && Files.getPosixFilePermissions(path).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
            throw new RefusedStart("密钥文件 " + path + " 的权限过宽。The key file " + path
                    + " may be read by others than its owner: chmod 600 it.");
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Properties fresh() {
        var made = new Properties();
        made.setProperty(CURRENT, "k1");
        made.setProperty("k1", random());
        made.setProperty(TAGS, random());
        return made;
    }

    private static String random() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package cn.mingzhang.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.mingzhang.database.RefusedStart;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
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

    private static final String PRINTED = "printed.";

    private final Properties file;
    private final @Nullable Path path;

    Keys(
            @Value("${mingzhang.keys:}") String setting,
            @Value("${mingzhang.home}") Path home,
            @Value("${mingzhang.database.temporary:false}") boolean temporary)
            throws IOException {
        var place = StringUtils.hasText(setting) ? Path.of(setting) : home.resolve("sealed.keys");
        this.path = temporary ? null : place;
        this.file = temporary ? PASSING : kept(place);
        if (master(current()).length != LENGTH || master(TAGS).length != LENGTH) {
            throw new RefusedStart("密钥文件 " + place + " 不完整。The key file " + place
                    + " is not whole: current=NAME, NAME=32 bytes in base64, tags=32 bytes in base64.");
        }
    }

    /** The name of the key that seals now. */
    String current() {
        return file.getProperty(CURRENT, "");
    }

    /** 轮换: a new key seals from here on; the old ones stay, so that what they sealed opens until it is sealed anew. */
    void rotate() throws IOException {
        var next = 1
                + file.stringPropertyNames().stream()
                        .filter(name -> name.matches("k[0-9]{1,6}"))
                        .mapToInt(name -> Integer.parseInt(name.substring(1)))
                        .max()
                        .orElse(0);
        file.setProperty("k" + next, random());
        file.setProperty(CURRENT, "k" + next);
        save();
    }

    /** 恢复单: each key once, never again; nothing where all have been printed. */
    Map<String, String> unprinted() {
        var keys = new TreeMap<String, String>();
        for (var name : file.stringPropertyNames()) {
            if (!name.equals(CURRENT) && !name.startsWith(PRINTED) && file.getProperty(PRINTED + name) == null) {
                keys.put(name, file.getProperty(name));
            }
        }
        return keys;
    }

    void markPrinted(Collection<String> names, LocalDate on) throws IOException {
        names.forEach(name -> file.setProperty(PRINTED + name, on.toString()));
        save();
    }

    /** Beside the old one first, so that a power cut leaves one of the two whole. */
    private void save() throws IOException {
        if (path == null) {
            return;
        }
        var beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        write(beside, file);
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Each algorithm has a key of its own from the same master. */
    byte[] of(String keyId, Algorithm algorithm) {
        return Arrays.copyOf(mac(master(keyId), algorithm.id), algorithm.keyLength);
    }

    /** Of what a pair of keys is made that others may close a box with. */
    byte[] box(String keyId) {
        return mac(master(keyId), "sealed box");
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
            write(path, fresh());
        }
        mustBeItsOwnersOnly(path);
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(path)));
        return kept;
    }

    private static void write(Path path, Properties keys) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (isPosix(path)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
        var text = new StringBuilder();
        keys.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> text.append(name)
                        .append('=')
                        .append(keys.getProperty(name))
                        .append('\n'));
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(text.toString().getBytes(UTF_8)));
            file.force(true);
        }
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

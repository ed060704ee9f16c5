package cn.mingzhang.audit;

import cn.mingzhang.calendar.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 每日存证: a folder outside the database with a signed head for each day. The office carries it away (another machine, a disc in
 * the safe): what was carried away can no longer be changed with the database.
 */
@Component
class Anchors {
    private static final Logger log = LoggerFactory.getLogger(Anchors.class);

    private final TrailVerifier trail;
    private final OfficeClock clock;
    private final Path folder;
    private final Path key;

    Anchors(
            TrailVerifier trail,
            OfficeClock clock,
            @Value("${mingzhang.anchors.folder}") Path folder,
            @Value("${mingzhang.anchors.key}") Path key,
            @Value("${mingzhang.database.temporary:false}") boolean temporary)
            throws IOException {
        this.trail = trail;
        this.clock = clock;
        var away = temporary ? Files.createTempDirectory("mingzhang-anchors") : null;
        this.folder = away == null ? folder : away;
        this.key = away == null ? key : away.resolve("anchor.key");
    }

    Path folder() {
        return folder;
    }

    /** Signs the head of today and puts it with the others, the public key beside it. */
    SignedHead keep() {
        try {
            var keys = AnchorKey.in(key);
            var head = SignedHead.sign(clock.today(), trail.head(), keys.getPrivate(), keys.getPublic());
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(head.key() + ".pub"),
                    AnchorKey.base64(keys.getPublic().getEncoded()) + "\n");
            // Whole or not at all: a reader never finds half a file.
            var half = Files.createTempFile(folder, "head", ".part");
            Files.writeString(half, head.text());
            Files.move(half, folder.resolve(head.fileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            log.info("head {} signed and kept as {}", head.code(), head.fileName());
            return head;
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } catch (GeneralSecurityException noKey) {
            throw new IllegalStateException("anchor.key is not a key", noKey);
        }
    }

    /** The youngest that is kept; empty before the first night. */
    Optional<SignedHead> latest() {
        return heads(folder).stream().max(Comparator.comparing(SignedHead::on).thenComparing(SignedHead::block));
    }

    /** Every readable head of a folder. */
    static List<SignedHead> heads(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".head"))
                    .sorted()
                    .flatMap(file -> {
                        try {
                            return java.util.stream.Stream.of(SignedHead.read(Files.readString(file)));
                        } catch (IOException | IllegalArgumentException unreadable) {
                            log.warn("{} is not a signed head", file.getFileName());
                            return java.util.stream.Stream.of();
                        }
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

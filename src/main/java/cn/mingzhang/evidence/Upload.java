package cn.mingzhang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/** A file that was looked into and may be stored. There is no other way to make one, so nothing unexamined is stored. */
public final class Upload implements AutoCloseable {

    /** 50 MiB, said beforehand on every form. */
    public static final long LIMIT = 50L * 1024 * 1024;

    private final Path content;
    private final String name;
    private final FileKind kind;
    private final long size;
    private final String sha256;

    Upload(Path content, String name, FileKind kind, long size, String sha256) {
        this.content = content;
        this.name = name;
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
    }

    /** @throws FileRefused with the sentence that says why it is not taken */
    public static Upload of(String name, byte[] content) {
        return examine(name, content.length, new ByteArrayResource(content));
    }

    /** @throws FileRefused with the sentence that says why it is not taken */
    public static Upload of(MultipartFile file) {
        var name = file.getOriginalFilename();
        return examine(name == null ? "" : name, file.getSize(), file);
    }

    private static Upload examine(String uploadedName, long size, InputStreamSource source) {
        var name = FileName.clean(uploadedName);
        if (size == 0) {
            throw new FileRefused("evidence.refused.EMPTY", name);
        }
        if (size > LIMIT) {
            throw new FileRefused("evidence.refused.TOO_LARGE", name, Sizes.inWords(size), Sizes.inWords(LIMIT));
        }
        try {
            var content = Files.createTempFile("evidence", ".upload");
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                try (var in = new DigestInputStream(source.getInputStream(), digest);
                        var out = Files.newOutputStream(content)) {
                    in.transferTo(out);
                }
                var kind = Recognition.of(content, name);
                var kept = FileName.ending(name).isEmpty() ? FileName.withEnding(name, kind.ending()) : name;
                return new Upload(content, kept, kind, size, HexFormat.of().formatHex(digest.digest()));
            } catch (IOException | RuntimeException notTaken) {
                Files.deleteIfExists(content);
                throw notTaken;
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(content);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

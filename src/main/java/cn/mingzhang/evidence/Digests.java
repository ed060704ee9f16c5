package cn.mingzhang.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** One digest over several files: their lines of slot, digest and name, sorted; names hold no line break and no tab. */
final class Digests {

    private Digests() {}

    static String of(Collection<StoredFile> files) {
        var lines = files.stream()
                .map(file -> file.slot() + '\t' + file.sha256() + '\t' + file.name() + '\n')
                .sorted()
                .collect(Collectors.joining());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

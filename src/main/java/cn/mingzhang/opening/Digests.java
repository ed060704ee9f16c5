package cn.mingzhang.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 指纹 of what a confirmation freezes: every field of the entry, each with its length before it, and its scans. */
final class Digests {
    private Digests() {}

    static String of(Entry entry, String files) {
        var text = new StringBuilder();
        add(text, entry.number());
        CardField.ALL.forEach(field -> add(text, String.valueOf(field.of().apply(entry.card()))));
        add(text, files);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }
}

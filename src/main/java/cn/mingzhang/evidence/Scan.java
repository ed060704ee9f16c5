package cn.mingzhang.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;

/**
 * A scanned paper that was looked into without ever touching a disk: PDF, JPEG or PNG, told by content and by the same rules as
 * {@link Upload}. For what must not lie in clear text in a temporary folder.
 */
public record Scan(String name, FileKind kind, byte[] content) {
    private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);

    /** 20 MiB: it is held in memory. */
    public static final int LIMIT = 20 * 1024 * 1024;

    /** @throws FileRefused with the sentence that says why it is not taken */
    public static Scan of(String uploadedName, byte[] content) {
        var name = FileName.clean(uploadedName);
        if (content.length == 0) {
            throw new FileRefused("evidence.refused.EMPTY", name);
        }
        if (content.length > LIMIT) {
            throw new FileRefused(
                    "evidence.refused.TOO_LARGE", name, Sizes.inWords(content.length), Sizes.inWords(LIMIT));
        }
        var kind = kind(name, content);
        var ending = FileName.ending(name);
        if (!ending.isEmpty() && !kind.mayEndIn(ending)) {
            throw new FileRefused("evidence.refused.SCAN", name);
        }
        return new Scan(ending.isEmpty() ? FileName.withEnding(name, kind.ending()) : name, kind, content);
    }

    private static FileKind kind(String name, byte[] content) {
        var head = Arrays.copyOf(content, Math.min(content.length, Recognition.HEAD));
        var tail = Arrays.copyOfRange(content, Math.max(0, content.length - Recognition.TAIL), content.length);
        var kind = Recognition.starts(head, "%PDF-1.", "%PDF-2.") ? FileKind.PDF : Pictures.startsLike(head);
        if (kind == null || !KINDS.contains(kind)) {
            throw new FileRefused("evidence.refused.SCAN", name);
        }
        Recognition.mustBeOneThing(head, tail, name);
        try {
            if (!(kind == FileKind.PDF
                    ? Recognition.isWholePdf(tail)
                    : Pictures.isWhole(kind, new ByteArrayInputStream(content), content.length))) {
                throw new FileRefused("evidence.refused.DAMAGED", name);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return kind;
    }
}

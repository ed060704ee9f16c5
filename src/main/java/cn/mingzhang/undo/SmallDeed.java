package cn.mingzhang.undo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deed that may be undone.
 *
 * @param kind see {@link Undoable#kinds()}
 * @param part which part of the subject, in its kind's own terms
 * @param signatures how many the subject bore afterwards; with another number something was signed since
 * @param before what stood before, in its kind's own terms; {@code after} what stands since
 * @param href where it is seen
 * @param undoneAt null where it was not undone
 */
public record SmallDeed(
        long id,
        String kind,
        String subjectKind,
        String subjectNumber,
        String part,
        int signatures,
        String before,
        String after,
        String href,
        long officerId,
        Instant doneAt,
        @Nullable Instant undoneAt) {

    private static final int SHORT = 40;

    /** What tells two deeds of a kind apart: the first words of what it left; files and lists are told by their place alone. */
    String words() {
        var first = after.split("\u001f", 2)[0].replaceAll("\\s+", " ");
        if (first.matches("[0-9a-f-]{36}(,.*)?")) {
            return "";
        }
        return first.codePointCount(0, first.length()) <= SHORT
                ? first
                : first.substring(0, first.offsetByCodePoints(0, SHORT)) + "…";
    }
}

package cn.mingzhang.binder;

import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.lists.Fact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * What a binder holds.
 *
 * @param facts of the record
 * @param signed each with its heading and what was signed
 * @param files in the order of arrival
 * @param history oldest first
 * @param blocks of the chain that seal that history
 */
record Contents(
        String title,
        String number,
        LocalDate asOf,
        String subtitle,
        List<Fact> facts,
        List<Signed> signed,
        List<StoredFile> files,
        List<HistoryLine> history,
        List<Block> blocks) {
    private static final int MOST_FILES = 60;
    private static final int MOST_HISTORY = 2000;
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    /** Of all of it: the same contents print the same pages. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it takes more than some seconds to print. */
    boolean isLong() {
        return files.size() > MOST_FILES
                || history.size() > MOST_HISTORY
                || files.stream().mapToLong(StoredFile::size).sum() > MOST_BYTES;
    }

    record Signed(String heading, List<String> lines) {}

    record Block(long number, long entry, String entryDigest, String previous, String digest) {}
}

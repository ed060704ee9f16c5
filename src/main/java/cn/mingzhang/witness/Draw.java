package cn.mingzhang.witness;

import cn.mingzhang.audit.Sealed;
import cn.mingzhang.problems.ProblemNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 抽签: whether a problem closed by the short procedure is looked back on. The lot comes from the block that sealed the closing
 * signature, so nobody can choose or foresee it, and anybody can compute it again: the first 8 hexadecimal digits of
 * SHA-256({@link #drawnFrom}), modulo 10000. The database computes it too (V013).
 *
 * @param percent how many of a hundred are drawn, by the office's parameter of the closing day
 */
record Draw(String drawnFrom, long block, int percent, int lot) {
    private static final int LOTS = 10_000;

    static Draw of(Sealed closing, ProblemNumber number, int percent) {
        var drawnFrom = closing.digest() + ":" + number;
        return new Draw(drawnFrom, closing.block(), percent, lot(drawnFrom));
    }

    boolean isDrawn() {
        return lot < percent * LOTS / 100;
    }

    static int lot(String drawnFrom) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(drawnFrom.getBytes(StandardCharsets.UTF_8));
            return (int) (Long.parseLong(HexFormat.of().formatHex(digest, 0, 4), 16) % LOTS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

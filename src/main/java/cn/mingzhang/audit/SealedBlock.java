package cn.mingzhang.audit;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** One block as a verification reads it. Its leaves say which entries it sealed, so that a lost one can be named. */
record SealedBlock(
        long number,
        UUID seal,
        int entries,
        long lastEntry,
        byte[] leaves,
        Instant sealedAt,
        byte[] previous,
        byte[] digest) {

    private static final int LEAF = Long.BYTES + 32;

    static SealedBlock read(ResultSet row, int n) throws SQLException {
        return new SealedBlock(
                row.getLong("number"),
                row.getObject("seal", UUID.class),
                row.getInt("entries"),
                row.getLong("last_entry"),
                row.getBytes("leaves"),
                JdbcTrail.instant(row, "sealed_at"),
                row.getBytes("previous"),
                row.getBytes("digest"));
    }

    int leafCount() {
        return leaves.length / LEAF;
    }

    long leafId(int index) {
        return ByteBuffer.wrap(leaves).getLong(index * LEAF);
    }

    byte[] leafDigest(int index) {
        return Arrays.copyOfRange(leaves, index * LEAF + Long.BYTES, (index + 1) * LEAF);
    }

    boolean isWhole() {
        return Arrays.equals(computed(), digest);
    }

    byte[] computed() {
        return new CanonicalBytes()
                .text("trail-block-1")
                .number(number)
                .uuid(seal)
                .number(entries)
                .number(lastEntry)
                .time(sealedAt)
                .raw(previous)
                .raw(leaves)
                .sha256();
    }
}

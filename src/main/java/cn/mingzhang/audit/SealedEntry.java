package cn.mingzhang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** One row of the trail as a verification reads it: raw columns, and the digest that stands beside them. */
record SealedEntry(
        long block,
        long id,
        UUID seal,
        Instant happenedAt,
        Instant recordedAt,
        Actor actor,
        String deed,
        Subject subject,
        String changes,
        String remark,
        byte[] digest) {

    static SealedEntry read(ResultSet row, int n) throws SQLException {
        return new SealedEntry(
                row.getLong("block"),
                row.getLong("id"),
                row.getObject("seal", UUID.class),
                JdbcTrail.instant(row, "happened_at"),
                JdbcTrail.instant(row, "recorded_at"),
                JdbcTrail.actor(row),
                row.getString("deed"),
                JdbcTrail.subject(row),
                row.getString("changes"),
                row.getString("remark"),
                row.getBytes("digest"));
    }

    boolean holds(byte[] wanted) {
        var computed = computed();
        return Arrays.equals(computed, digest) && Arrays.equals(computed, wanted);
    }

    byte[] computed() {
        return new CanonicalBytes()
                .text("trail-entry-1")
                .number(id)
                .uuid(seal)
                .time(happenedAt)
                .time(recordedAt)
                .number(actor.id())
                .text(actor.login())
                .text(actor.name())
                .text(actor.unit())
                .text(actor.posts())
                .text(deed)
                .text(subject.kind())
                .text(subject.number())
                .text(changes)
                .text(remark)
                .sha256();
    }
}

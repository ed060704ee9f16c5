package cn.mingzhang.audit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A superuser of the database, triggers off, who knows the layout of the trail and makes digests anew as well as we do. */
final class Burglar {
    private static final String REMADE =
            "UPDATE trail_entry SET digest = sha256(trail_part('trail-entry-1') || int8send(id)"
                    + " || uuid_send(seal) || trail_time(happened_at) || trail_time(recorded_at) || int8send(actor_id)"
                    + " || trail_part(actor_login) || trail_part(actor_name) || trail_part(actor_unit) || trail_part(actor_posts)"
                    + " || trail_part(deed) || trail_part(subject_kind) || trail_part(subject_number) || trail_part(changes)"
                    + " || trail_part(remark)) WHERE id = ?";
    private static final List<String> FIELDS = List.of(
            "actor_login = actor_login || 'x'",
            "actor_name = '李四'",
            "actor_unit = actor_unit || ' '",
            "actor_posts = 'UNIT_HEAD'",
            "deed = 'PROBLEM_VOIDED'",
            "subject_number = '2021-9999'",
            "remark = remark || '。'",
            "actor_id = actor_id + 1",
            "changes = replace(changes, '2021-07-31', '2021-12-31')");
    private static final List<String> TIMES = List.of(
            "happened_at = happened_at - interval '1 day'",
            "recorded_at = recorded_at + interval '1 microsecond'",
            "happened_at = happened_at + interval '1 year'");

    private final JdbcTemplate sql;
    private final Random random;

    Burglar(JdbcTemplate sql, Random random) {
        this.sql = sql;
        this.random = random;
    }

    /** The ten kinds; each does one edit and says what must be named: the entry, or 0 where a block or a file is. */
    enum Kind {
        FIELD,
        ONE_FEN,
        DELETE,
        INSERT,
        SWAP,
        REPLAY,
        TIMESTAMP,
        ATTACHMENT_BYTE,
        TAIL_CUT,
        CHAIN_ANEW
    }

    long edit(Kind kind, long entries, long blocks) {
        var id = 1 + random.nextLong(entries);
        switch (kind) {
            case FIELD -> altered(id, FIELDS.get(random.nextInt(FIELDS.size())));
            case ONE_FEN -> altered(id, "changes = replace(changes, '1234567.89', '1234567.90')");
            case TIMESTAMP -> altered(id, TIMES.get(random.nextInt(TIMES.size())));
            case DELETE -> sql.update("DELETE FROM trail_entry WHERE id = ?", id);
            case INSERT -> id = inserted(id);
            case SWAP -> id = swapped(id, entries);
            case REPLAY -> replayed(1 + random.nextLong(blocks), blocks);
            case TAIL_CUT -> cut(1 + random.nextLong(blocks - 1));
            case CHAIN_ANEW -> anew(id);
            case ATTACHMENT_BYTE -> attachment();
            default -> throw new IllegalStateException();
        }
        return id;
    }

    private void altered(long id, String how) {
        sql.update("UPDATE trail_entry SET " + how + " WHERE id = ?", id);
        if (random.nextBoolean()) {
            sql.update(REMADE, id);
        }
    }

    private long inserted(long like) {
        var id = 1_000_000 + random.nextLong(1_000_000);
        sql.update(
                "INSERT INTO trail_entry OVERRIDING SYSTEM VALUE SELECT ?, seal, happened_at, recorded_at, actor_id, actor_login,"
                        + " actor_name, actor_unit, actor_posts, deed, subject_kind, subject_number, changes, remark, digest"
                        + " FROM trail_entry WHERE id = ?",
                id,
                like);
        sql.update(REMADE, id);
        return id;
    }

    /** What two entries say changes places; the first of them is the one to be named. */
    private long swapped(long one, long entries) {
        var other = one == entries ? one - 1 : one + 1;
        sql.update(
                "UPDATE trail_entry a SET remark = b.remark, subject_number = b.subject_number, digest = b.digest"
                        + " FROM trail_entry b WHERE a.id IN (?, ?) AND b.id = ? + ? - a.id",
                one,
                other,
                one,
                other);
        return Math.min(one, other);
    }

    private void replayed(long block, long blocks) {
        sql.update(
                "INSERT INTO trail_block SELECT ?, gen_random_uuid(), entries, last_entry, leaves, sealed_at, previous, digest"
                        + " FROM trail_block WHERE number = ?",
                blocks + 1,
                block);
        sql.update(
                "UPDATE trail_head SET (number, digest) = (SELECT number, digest FROM trail_block WHERE number = ?)",
                blocks + 1);
    }

    private void cut(long last) {
        sql.update("DELETE FROM trail_entry WHERE seal IN (SELECT seal FROM trail_block WHERE number > ?)", last);
        sql.update("DELETE FROM trail_block WHERE number > ?", last);
        sql.update(
                "UPDATE trail_head SET (number, digest) = (SELECT number, digest FROM trail_block WHERE number = ?)",
                last);
    }

    /** One entry says something else, and every digest from it to the head is made anew, as the application would. */
    private void anew(long id) {
        sql.update("UPDATE trail_entry SET remark = remark || '改' WHERE id = ?", id);
        var from = sql.queryForObject(
                "SELECT number FROM trail_block b JOIN trail_entry e USING (seal) WHERE e.id = ?", Long.class, id);
        var before =
                sql.query("SELECT digest FROM trail_block WHERE number = ?", (row, n) -> row.getBytes(1), from - 1);
        var sealing = new Sealing(from - 1, before.isEmpty() ? new byte[32] : before.get(0));
        for (var seal :
                sql.queryForList("SELECT seal FROM trail_block WHERE number >= ? ORDER BY number", UUID.class, from)) {
            var block = sealing.seal(seal, entriesOf(seal));
            for (var n = 0; n < block.digests().size(); n++) {
                sql.update(
                        "UPDATE trail_entry SET digest = ? WHERE id = (SELECT id FROM trail_entry WHERE seal = ? ORDER BY id OFFSET ? LIMIT 1)",
                        block.digests().get(n),
                        seal,
                        n);
            }
            sql.update(
                    "UPDATE trail_block SET leaves = ?, previous = ?, digest = ?, sealed_at = ? WHERE seal = ?",
                    block.leaves(),
                    block.previous(),
                    block.digest(),
                    Timestamp.from(block.sealedAt()),
                    seal);
        }
        sql.update("UPDATE trail_head SET digest = ?", (Object) sealing.digest());
    }

    private List<Sealing.Entry> entriesOf(UUID seal) {
        return new ArrayList<>(sql.query(
                "SELECT 0 AS block, e.* FROM trail_entry e WHERE seal = ? ORDER BY id",
                (row, n) -> {
                    var read = SealedEntry.read(row, n);
                    return new Sealing.Entry(
                            read.id(),
                            read.happenedAt(),
                            read.recordedAt(),
                            read.actor(),
                            read.deed(),
                            read.subject(),
                            read.changes(),
                            read.remark());
                },
                seal));
    }

    /** One byte of one piece of a file; every other time its digest beside it is made anew. */
    private void attachment() {
        var file = sql.queryForObject("SELECT id FROM evidence_file ORDER BY random() LIMIT 1", UUID.class);
        sql.update(
                "UPDATE evidence_chunk SET bytes = set_byte(bytes, x.at, get_byte(bytes, x.at) # 1) FROM"
                        + " (SELECT floor(random() * octet_length(bytes))::int AS at FROM evidence_chunk WHERE file_id = ?) x"
                        + " WHERE file_id = ?",
                file,
                file);
        if (random.nextBoolean()) {
            sql.update(
                    "UPDATE evidence_file SET sha256 = (SELECT encode(sha256(bytes), 'hex') FROM evidence_chunk WHERE file_id = ?)"
                            + " WHERE id = ?",
                    file,
                    file);
        }
    }
}

package cn.mingzhang.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Continues the chain in Java as the triggers of V002 do in the database, block for block. For a bulk load by the owner alone:
 * it computes and writes nothing, and {@link TrailProof} must find what was loaded intact.
 */
public final class Sealing {
    private long number;
    private byte[] previous;

    /** @param number and digest of the head, as the database has them */
    public Sealing(long number, byte[] digest) {
        this.number = number;
        this.previous = digest.clone();
    }

    /** An entry before it is sealed. */
    public record Entry(
            long id,
            Instant happenedAt,
            Instant recordedAt,
            Actor actor,
            String deed,
            Subject subject,
            String changes,
            String remark) {}

    /** @param digests of the entries, in their order */
    public record Block(
            long number,
            UUID seal,
            List<byte[]> digests,
            long lastEntry,
            byte[] leaves,
            Instant sealedAt,
            byte[] previous,
            byte[] digest) {}

    /** The changes of an entry as they are stored. */
    public static String text(List<Change> changes) {
        return Changes.toText(changes);
    }

    /** Seals the entries of one transaction, in the order of their ids, as the next block. */
    public Block seal(UUID seal, List<Entry> entries) {
        var digests = new ArrayList<byte[]>();
        var leaves = ByteBuffer.allocate(entries.size() * 40);
        for (var entry : entries) {
            var digest = sealed(seal, entry).computed();
            digests.add(digest);
            leaves.putLong(entry.id()).put(digest);
        }
        var last = entries.get(entries.size() - 1);
        number++;
        var open = new SealedBlock(
                number, seal, entries.size(), last.id(), leaves.array(), last.recordedAt(), previous, new byte[0]);
        var block = new Block(
                number, seal, digests, last.id(), leaves.array(), last.recordedAt(), previous, open.computed());
        previous = block.digest();
        return block;
    }

    private static SealedEntry sealed(UUID seal, Entry entry) {
        return new SealedEntry(
                0, // the block's number has no part in an entry's digest
                entry.id(),
                seal,
                entry.happenedAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.deed(),
                entry.subject(),
                entry.changes(),
                entry.remark(),
                new byte[0]);
    }

    public long number() {
        return number;
    }

    public byte[] digest() {
        return previous.clone();
    }
}

package cn.mingzhang.audit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Computes every digest of a trail again and walks the chain from its first block. Pure: the verification in the house and the one
 * of an export, outside, are this same walk and cannot differ.
 */
final class ChainWalk {
    /** The head as it was read, beside the blocks. */
    record Head(long number, byte[] digest) {}

    private record Broken(Finding finding, long block, long entry) {}

    private final TreeMap<Long, List<Witness>> outside = new TreeMap<>();
    private final String printed;
    private byte[] previous = new byte[32];
    private long goodBlocks;
    private long goodEntries;
    private @Nullable SealedEntry waiting;

    ChainWalk(List<? extends Witness> outside) {
        outside.forEach(witness -> this.outside.merge(
                witness.block(),
                List.of(witness),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                        .toList()));
        printed = outside.size() == 1 ? outside.get(0).toString() : "";
    }

    /** @param head read when the blocks have been: in an export it comes last */
    Verification walk(Iterator<SealedBlock> blocks, Iterator<SealedEntry> entries, Supplier<Head> head) {
        var inside = brokenBlock(blocks, entries).or(() -> unsealed(entries));
        var end = head.get();
        var broken = inside.or(() -> brokenHead(end)).or(this::notAsKept);
        var code = HeadCode.of(Math.max(0, end.number()), end.digest()).toString();
        return broken.map(b ->
                        new Verification(goodEntries, goodBlocks, code, printed, b.finding(), b.block(), b.entry()))
                .orElse(new Verification(goodEntries, goodBlocks, code, printed, Finding.INTACT, 0, 0));
    }

    private Optional<Broken> brokenBlock(Iterator<SealedBlock> blocks, Iterator<SealedEntry> entries) {
        while (blocks.hasNext()) {
            var block = blocks.next();
            if (block.number() != goodBlocks + 1) {
                return broken(Finding.BLOCK_MISSING, goodBlocks + 1, 0);
            }
            var entry = brokenEntry(block, entries);
            if (entry.isPresent()) {
                return entry;
            }
            if (!block.isWhole() || block.entries() != block.leafCount()) {
                return broken(Finding.BLOCK_ALTERED, block.number(), 0);
            }
            if (!Arrays.equals(block.previous(), previous)) {
                return broken(Finding.CHAIN_BROKEN, block.number(), 0);
            }
            if (differs(block.number(), block.digest())) {
                return broken(Finding.PRINTED_CODE_DIFFERS, block.number(), 0);
            }
            previous = block.digest();
            goodBlocks++;
        }
        return Optional.empty();
    }

    /** Walks the block's leaves and its rows side by side, both in the order of their ids. */
    private Optional<Broken> brokenEntry(SealedBlock block, Iterator<SealedEntry> entries) {
        for (var leaf = 0; leaf < block.leafCount(); leaf++) {
            var entry = peek(entries);
            var id = block.leafId(leaf);
            if (entry == null || entry.block() != block.number() || entry.id() > id) {
                return broken(Finding.ENTRY_MISSING, block.number(), id);
            }
            if (entry.id() < id) {
                return broken(Finding.ENTRY_ADDED, block.number(), entry.id());
            }
            if (!entry.holds(block.leafDigest(leaf))) {
                return broken(Finding.ENTRY_ALTERED, block.number(), id);
            }
            waiting = null;
            goodEntries++;
        }
        var more = peek(entries);
        return more != null && more.block() == block.number()
                ? broken(Finding.ENTRY_ADDED, block.number(), more.id())
                : Optional.empty();
    }

    private Optional<Broken> unsealed(Iterator<SealedEntry> entries) {
        var entry = peek(entries);
        return entry == null ? Optional.empty() : broken(Finding.ENTRY_UNSEALED, 0, entry.id());
    }

    private Optional<Broken> brokenHead(Head head) {
        if (head.number() > goodBlocks) {
            return broken(Finding.TAIL_CUT, goodBlocks + 1, 0);
        }
        return head.number() == goodBlocks && Arrays.equals(head.digest(), previous)
                ? Optional.empty()
                : broken(Finding.HEAD_ALTERED, goodBlocks, 0);
    }

    private Optional<Broken> notAsKept() {
        if (!outside.isEmpty() && outside.lastKey() > goodBlocks) {
            return broken(Finding.PRINTED_BLOCK_MISSING, outside.higherKey(goodBlocks), 0);
        }
        return differs(0, new byte[32]) ? broken(Finding.PRINTED_CODE_DIFFERS, 0, 0) : Optional.empty();
    }

    private boolean differs(long block, byte[] digest) {
        return outside.getOrDefault(block, List.of()).stream().anyMatch(witness -> !witness.agrees(digest));
    }

    private @Nullable SealedEntry peek(Iterator<SealedEntry> entries) {
        if (waiting == null && entries.hasNext()) {
            waiting = entries.next();
        }
        return waiting;
    }

    private static Optional<Broken> broken(Finding finding, long block, long entry) {
        return Optional.of(new Broken(finding, block, entry));
    }
}

package cn.mingzhang.audit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 核验: computes every digest of the trail again and walks the chain from its first block. Rows are streamed, so the memory used
 * does not grow with the trail; all is read in one snapshot, so writers are neither stopped nor seen half way.
 */
@Component
class TrailVerifier {
    private static final String BLOCKS = "SELECT * FROM trail_block ORDER BY number";
    private static final String ENTRIES = """
            SELECT coalesce(b.number, 0) AS block, e.*
              FROM trail_entry e LEFT JOIN trail_block b ON b.seal = e.seal
             ORDER BY b.number NULLS LAST, e.id
            """;
    private static final String HEAD = "SELECT number, digest FROM trail_head";

    private final JdbcTemplate sql;
    private final TransactionTemplate snapshot;

    TrailVerifier(DataSource database, PlatformTransactionManager transactions) {
        sql = new JdbcTemplate(database);
        sql.setFetchSize(200);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Against itself alone: finds every change inside the chain, not a tail cut off with care nor a chain made anew. */
    Verification verify() {
        return verify(null);
    }

    /** Also against the code on a paper that left the house, which finds those two as well. */
    Verification verify(@Nullable HeadCode printed) {
        return snapshot.execute(status -> {
            try (var blocks = sql.queryForStream(BLOCKS, SealedBlock::read);
                    var entries = sql.queryForStream(ENTRIES, SealedEntry::read)) {
                return new Walk(printed).walk(blocks.iterator(), entries.iterator());
            }
        });
    }

    private record Head(long number, byte[] digest) {}

    private record Broken(Finding finding, long block, long entry) {}

    private final class Walk {
        private final @Nullable HeadCode printed;
        private final Head head =
                sql.query(HEAD, (row, n) -> new Head(row.getLong("number"), row.getBytes("digest"))).stream()
                        .findFirst()
                        .orElse(new Head(-1, new byte[32]));
        private byte[] previous = new byte[32];
        private long goodBlocks;
        private long goodEntries;
        private @Nullable SealedEntry waiting;

        private Walk(@Nullable HeadCode printed) {
            this.printed = printed;
        }

        Verification walk(Iterator<SealedBlock> blocks, Iterator<SealedEntry> entries) {
            var broken = brokenBlock(blocks, entries)
                    .or(() -> unsealed(entries))
                    .or(this::brokenHead)
                    .or(this::notAsPrinted);
            var code = HeadCode.of(Math.max(0, head.number()), head.digest()).toString();
            var paper = printed == null ? "" : printed.toString();
            return broken.map(b ->
                            new Verification(goodEntries, goodBlocks, code, paper, b.finding(), b.block(), b.entry()))
                    .orElse(new Verification(goodEntries, goodBlocks, code, paper, Finding.INTACT, 0, 0));
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
                if (printed != null && printed.block() == block.number() && !isAsPrinted(block.digest())) {
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

        private Optional<Broken> brokenHead() {
            if (head.number() > goodBlocks) {
                return broken(Finding.TAIL_CUT, goodBlocks + 1, 0);
            }
            return head.number() == goodBlocks && Arrays.equals(head.digest(), previous)
                    ? Optional.empty()
                    : broken(Finding.HEAD_ALTERED, goodBlocks, 0);
        }

        private Optional<Broken> notAsPrinted() {
            if (printed == null) {
                return Optional.empty();
            }
            if (printed.block() > goodBlocks) {
                return broken(Finding.PRINTED_BLOCK_MISSING, printed.block(), 0);
            }
            return printed.block() == 0 && !isAsPrinted(new byte[32])
                    ? broken(Finding.PRINTED_CODE_DIFFERS, 0, 0)
                    : Optional.empty();
        }

        private boolean isAsPrinted(byte[] digest) {
            return HeadCode.of(printed.block(), digest).equals(printed);
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
}

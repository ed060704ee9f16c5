package cn.mingzhang.audit;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 核验: {@link ChainWalk} over the tables. Rows are streamed, so the memory used does not grow with the trail; all is read in one
 * snapshot, so writers are neither stopped nor seen half way.
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
        return verify(List.of());
    }

    /** Also against the code on a paper that left the house, which finds those two as well. */
    Verification verify(@Nullable HeadCode printed) {
        return verify(printed == null ? List.of() : List.of(printed));
    }

    /** Also against what was kept outside: codes on papers, signed heads. */
    Verification verify(List<? extends Witness> outside) {
        return snapshot.execute(status -> read(outside));
    }

    /** {@link #verify} within the transaction that runs. */
    Verification read(List<? extends Witness> outside) {
        try (var blocks = sql.queryForStream(BLOCKS, SealedBlock::read);
                var entries = sql.queryForStream(ENTRIES, SealedEntry::read)) {
            return new ChainWalk(outside).walk(blocks.iterator(), entries.iterator(), this::head);
        }
    }

    /** What is there, as it is: for the export. */
    void copy(TrailCopy to) {
        snapshot.executeWithoutResult(status -> {
            try (var blocks = sql.queryForStream(BLOCKS, SealedBlock::read);
                    var entries = sql.queryForStream(ENTRIES, SealedEntry::read)) {
                to.write(blocks.iterator(), entries.iterator(), head());
            }
        });
    }

    ChainWalk.Head head() {
        return sql.query(HEAD, (row, n) -> new ChainWalk.Head(row.getLong("number"), row.getBytes("digest"))).stream()
                .findFirst()
                .orElse(new ChainWalk.Head(-1, new byte[32]));
    }
}

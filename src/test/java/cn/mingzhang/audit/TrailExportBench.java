package cn.mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the verifier takes over a large export: {@code -Dbench.entries=1000000}. */
@Tag("bench")
class TrailExportBench {
    private static final long ENTRIES = Long.getLong("bench.entries", 1_000_000L);

    @Test
    void aMillionEntriesAreVerified(@TempDir Path folder) throws Exception {
        var file = folder.resolve("trail.mzt");
        try (OutputStream out = Files.newOutputStream(file)) {
            var made = new Made();
            new TrailExport(out).write(made.blocks(), made.entries(), new ChainWalk.Head(ENTRIES / 4, new byte[32]));
        }
        var said = new ByteArrayOutputStream();
        var begun = Instant.now();
        var ended = VerifyExport.run(
                new String[] {"verify-export", file.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
        var took = Duration.between(begun, Instant.now());
        System.out.printf(
                "BENCH verify-export: %,d entries, %,d KB, %.1f s; %s%n",
                ENTRIES,
                Files.size(file) / 1024,
                took.toMillis() / 1000.0,
                said.toString(StandardCharsets.UTF_8).strip());
        // The head in the file is a placeholder, so everything but the head must have been found good.
        assertThat(ended).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("HEAD_ALTERED")
                .contains(ENTRIES + " 条");
    }

    /** Blocks of four entries, sealed as the application's are. */
    private static final class Made {
        private final Sealing sealing = new Sealing(0, new byte[32]);
        private final Deque<SealedEntry> waiting = new ArrayDeque<>();
        private long id;

        Iterator<SealedBlock> blocks() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return id < ENTRIES;
                }

                @Override
                public SealedBlock next() {
                    var seal = new UUID(id, 7);
                    var entries = List.of(entry(), entry(), entry(), entry());
                    var block = sealing.seal(seal, entries);
                    for (var n = 0; n < 4; n++) {
                        var one = entries.get(n);
                        waiting.add(new SealedEntry(
                                block.number(),
                                one.id(),
                                seal,
                                one.happenedAt(),
                                one.recordedAt(),
                                one.actor(),
                                one.deed(),
                                one.subject(),
                                one.changes(),
                                one.remark(),
                                block.digests().get(n)));
                    }
                    return new SealedBlock(
                            block.number(),
                            seal,
                            4,
                            block.lastEntry(),
                            block.leaves(),
                            block.sealedAt(),
                            block.previous(),
                            block.digest());
                }
            };
        }

        Iterator<SealedEntry> entries() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return !waiting.isEmpty();
                }

                @Override
                public SealedEntry next() {
                    return waiting.remove();
                }
            };
        }

        private Sealing.Entry entry() {
            id++;
            return new Sealing.Entry(
                    id,
                    TrailSamples.MONDAY.plusSeconds(id),
                    TrailSamples.MONDAY.plusSeconds(id),
                    TrailSamples.ZHANG,
                    "PROBLEM_AMENDED",
                    TrailSamples.problem((int) (id % 9999)),
                    Sealing.text(List.of(new Change("problem.due", "2021-06-30", "2021-07-31"))),
                    "第" + id + "次延期，理由见附件");
        }
    }
}

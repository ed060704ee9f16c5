package cn.mingzhang.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * 留痕副本: the whole trail as one compressed text file, so that it can be verified without the database, the network or the
 * application. A line a row, fields apart by tabs, written as PostgreSQL's COPY writes them: B a block, E an entry of the block
 * before it, H the head at the end.
 */
final class TrailExport implements TrailCopy {
    static final String FIRST_LINE = "mingzhang-trail-1";

    private final OutputStream to;
    private @Nullable SealedEntry waiting;

    TrailExport(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(Iterator<SealedBlock> blocks, Iterator<SealedEntry> entries, ChainWalk.Head head) {
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(to, 1 << 16), StandardCharsets.UTF_8), 1 << 16)) {
            out.write(FIRST_LINE + "\n");
            while (blocks.hasNext()) {
                var block = blocks.next();
                out.write(line(block));
                while (peek(entries) != null && peek(entries).block() == block.number()) {
                    out.write(line(taken()));
                }
            }
            while (peek(entries) != null) {
                out.write(line(taken()));
            }
            out.write("H\t" + head.number() + "\t" + hex(head.digest()) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private @Nullable SealedEntry peek(Iterator<SealedEntry> entries) {
        if (waiting == null && entries.hasNext()) {
            waiting = entries.next();
        }
        return waiting;
    }

    private SealedEntry taken() {
        var taken = java.util.Objects.requireNonNull(waiting);
        waiting = null;
        return taken;
    }

    static String line(SealedBlock block) {
        return "B\t" + block.number() + "\t" + block.seal() + "\t" + block.entries() + "\t" + block.lastEntry() + "\t"
                + micros(block.sealedAt()) + "\t" + hex(block.previous()) + "\t" + hex(block.digest()) + "\t"
                + hex(block.leaves()) + "\n";
    }

    static String line(SealedEntry entry) {
        var actor = entry.actor();
        return "E\t" + entry.block() + "\t" + entry.id() + "\t" + entry.seal() + "\t" + micros(entry.happenedAt())
                + "\t"
                + micros(entry.recordedAt()) + "\t" + actor.id() + "\t" + escaped(actor.login()) + "\t"
                + escaped(actor.name()) + "\t" + escaped(actor.unit()) + "\t" + escaped(actor.posts()) + "\t"
                + escaped(entry.deed()) + "\t" + escaped(entry.subject().kind()) + "\t"
                + escaped(entry.subject().number()) + "\t" + escaped(entry.changes()) + "\t"
                + escaped(entry.remark()) + "\t" + hex(entry.digest()) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1000);
    }
}

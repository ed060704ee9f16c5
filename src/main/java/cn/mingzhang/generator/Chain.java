package cn.mingzhang.generator;

import cn.mingzhang.audit.Sealing;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Puts the deeds of all problems into one order, as they were done, and seals each as a block of the trail. */
final class Chain {
    private record Next(List<Deed> deeds, int index, long file) {
        Instant at() {
            return deeds.get(index).at();
        }
    }

    private final Rows rows;
    private final RandomGenerator random;
    private final Sealing sealing;
    private final Clock machine = Clock.systemUTC();
    private final PriorityQueue<Next> waiting =
            new PriorityQueue<>(Comparator.comparing(Next::at).thenComparing(Next::file));

    Chain(Rows rows, RandomGenerator random, long headNumber, byte[] headDigest) {
        this.rows = rows;
        this.random = random;
        this.sealing = new Sealing(headNumber, headDigest);
    }

    void take(List<Deed> deeds, long file) {
        if (!deeds.isEmpty()) {
            waiting.add(new Next(deeds, 0, file));
        }
    }

    /** Everything done before that moment: nothing earlier can come any more. */
    void sealUntil(Instant moment) {
        while (!waiting.isEmpty() && waiting.peek().at().isBefore(moment)) {
            var next = waiting.poll();
            seal(next.deeds().get(next.index()));
            if (next.index() + 1 < next.deeds().size()) {
                waiting.add(new Next(next.deeds(), next.index() + 1, next.file()));
            }
        }
    }

    private void seal(Deed deed) {
        var recorded = machine.instant().truncatedTo(ChronoUnit.MICROS);
        var entries = new ArrayList<Sealing.Entry>();
        for (var note : deed.notes()) {
            entries.add(new Sealing.Entry(
                    rows.nextId(Table.ENTRY),
                    deed.at(),
                    recorded,
                    note.actor(),
                    note.deed(),
                    note.subject(),
                    note.changes(),
                    note.remark()));
        }
        var block = sealing.seal(new UUID(random.nextLong(), random.nextLong()), entries);
        for (var n = 0; n < entries.size(); n++) {
            var entry = entries.get(n);
            rows.add(
                    Table.ENTRY,
                    entry.id(),
                    block.seal(),
                    entry.happenedAt(),
                    recorded,
                    entry.actor().id(),
                    entry.actor().login(),
                    entry.actor().name(),
                    entry.actor().unit(),
                    entry.actor().posts(),
                    entry.deed(),
                    entry.subject().kind(),
                    entry.subject().number(),
                    entry.changes(),
                    entry.remark(),
                    block.digests().get(n));
        }
        rows.add(
                Table.BLOCK,
                block.number(),
                block.seal(),
                entries.size(),
                block.lastEntry(),
                block.leaves(),
                block.sealedAt(),
                block.previous(),
                block.digest());
    }

    void moveHead() throws SQLException {
        rows.run("UPDATE trail_head SET number = " + sealing.number() + ", digest = '\\x"
                + HexFormat.of().formatHex(sealing.digest()) + "'");
    }
}

package cn.mingzhang.matching;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting.Bucket;
import cn.mingzhang.people.Waiting.Line;
import cn.mingzhang.permits.PermitRights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pairs that wait for somebody's word, for the desk of those who judge: the queue itself, its first few. */
@Component
public class PairQueue implements Awaiting {
    private static final String KEY = "pairs";
    private static final int ORDER = 45;
    private static final int SHOWN = 5;

    private final Pairs pairs;
    private final PermitRights rights;
    private final MatchWords words;

    PairQueue(Pairs pairs, PermitRights rights, MatchWords words) {
        this.pairs = pairs;
        this.rights = rights;
        this.words = words;
    }

    /** As many rows in SQL as wait; nothing for whom they are no work. {@code :units} may be used. */
    public Optional<String> waiting(Officer officer) {
        return PairDesk.judges(officer)
                ? Optional.of(Pairs.waitingRows(rights.scope(officer).everything()))
                : Optional.empty();
    }

    /** @param total how many wait, which is known already */
    public Bucket bucket(long total, Officer officer) {
        var first = ListQuery.of("/screening/pairs", Map.of("size", new String[] {"" + SHOWN}), Pairs.SORTS);
        var lines = total == 0
                ? List.<Line>of()
                : pairs.page(first, false, rights.scope(officer)).stream()
                        .limit(SHOWN)
                        .map(pair -> new Line(
                                pair.rowNumber(),
                                pair.rowName(),
                                pair.projectNumber() + " " + pair.projectName(),
                                null,
                                "/screening/pairs/" + pair.id()))
                        .toList();
        return new Bucket(KEY, words.of("bucket"), total, lines, "/screening/pairs?bucket=" + KEY, ORDER, false);
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return waiting(officer).map(rows -> new Rows("screening", true, rows)).stream()
                .toList();
    }
}

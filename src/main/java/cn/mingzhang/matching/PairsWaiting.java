package cn.mingzhang.matching;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.permits.PermitRights;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pairs that wait for somebody's word, on the desk of those who judge: the queue itself, its first few. */
@Component
class PairsWaiting implements Waiting, Awaiting {
    private static final String KEY = "pairs";
    private static final int ORDER = 45;
    private static final int SHOWN = 5;

    private final Pairs pairs;
    private final PermitRights rights;
    private final MatchWords words;

    PairsWaiting(Pairs pairs, PermitRights rights, MatchWords words) {
        this.pairs = pairs;
        this.rights = rights;
        this.words = words;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!PairDesk.judges(officer)) {
            return List.of();
        }
        var scope = rights.scope(officer);
        long total = pairs.waiting(scope);
        var first = ListQuery.of("/screening/pairs", Map.of("size", new String[] {"" + SHOWN}), Pairs.SORTS);
        var lines = total == 0
                ? List.<Line>of()
                : pairs.page(first, false, scope).stream()
                        .limit(SHOWN)
                        .map(pair -> new Line(
                                pair.rowNumber(),
                                pair.rowName(),
                                pair.projectNumber() + " " + pair.projectName(),
                                null,
                                "/screening/pairs/" + pair.id()))
                        .toList();
        return List.of(
                new Bucket(KEY, words.of("bucket"), total, lines, "/screening/pairs?bucket=" + KEY, ORDER, false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return PairDesk.judges(officer)
                ? List.of(new Rows(
                        "screening",
                        true,
                        Pairs.waitingRows(rights.scope(officer).everything())))
                : List.of();
    }
}

package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All buckets of an officer in one query, each with its count and its most pressing few. */
@Component
class ProblemsWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;

    private final ObjectProvider<ProblemBuckets> buckets;
    private final ProblemLines lines;
    private final Scopes scopes;
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Words words;

    ProblemsWaiting(
            ObjectProvider<ProblemBuckets> buckets,
            ProblemLines lines,
            Scopes scopes,
            JdbcClient sql,
            OfficeClock clock,
            Words words) {
        this.buckets = buckets;
        this.lines = lines;
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
        this.words = words;
    }

    /** The bucket of an address, if it is this officer's: what is not is not told apart from what does not exist. */
    Optional<ProblemBucket> bucket(String key, Officer officer) {
        return of(officer).stream().filter(bucket -> bucket.key().equals(key)).findFirst();
    }

    /** Everything on this officer's desk, in SQL on {@code problem p}. */
    String anything(Officer officer) {
        // Each kind is found along its own index; as one condition they would be tried on every row of the ledger.
        var mine = of(officer).stream()
                .map(bucket -> "SELECT p.id FROM problem p WHERE " + bucket.those())
                .toList();
        return mine.isEmpty() ? "false" : "p.id IN (" + String.join(" UNION ", mine) + ")";
    }

    private List<ProblemBucket> of(Officer officer) {
        return buckets.stream()
                .flatMap(some -> some.all().stream())
                .filter(bucket -> bucket.isFor(officer))
                .sorted(Comparator.comparingInt(ProblemBucket::order))
                .toList();
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        var mine = of(officer);
        if (mine.isEmpty()) {
            return List.of();
        }
        var seen = Visible.to(officer, scopes.of(officer, clock.today())).sql();
        return mine.stream()
                .map(bucket -> new Rows(
                        "desk", true, "SELECT 1 FROM problem p WHERE " + seen + " AND (" + bucket.those() + ")"))
                .toList();
    }

    private record Found(String bucket, long total, Line line) {}

    @Override
    public List<Bucket> on(Officer officer) {
        var mine = of(officer);
        if (mine.isEmpty()) {
            return List.of();
        }
        var found = read(mine, officer);
        var shown = new ArrayList<Bucket>();
        for (var bucket : mine) {
            var its = found.getOrDefault(bucket.key(), List.of());
            shown.add(new Bucket(
                    bucket.key(),
                    words.of(bucket.messageKey()),
                    its.isEmpty() ? 0 : its.get(0).total(),
                    its.stream().map(Found::line).toList(),
                    "/problems?bucket=" + bucket.key(),
                    bucket.order(),
                    bucket.urgent()));
        }
        return shown;
    }

    private Map<String, List<Found>> read(List<ProblemBucket> mine, Officer officer) {
        var visible = Visible.to(officer, scopes.of(officer, clock.today()));
        var parameters = new HashMap<String, Object>();
        parameters.put("me", officer.id());
        parameters.put("myUnit", officer.unit().id());
        parameters.put("units", visible.unitArray());
        parameters.put("today", clock.today());
        var opens = mine.stream().collect(Collectors.toMap(ProblemBucket::key, ProblemBucket::opens));
        return sql
                .sql(mine.stream().map(bucket -> query(bucket, visible)).collect(Collectors.joining(" UNION ALL ")))
                .params(parameters)
                .query((row, n) -> new Found(
                        row.getString("bucket"),
                        row.getLong("total"),
                        lines.line(
                                row,
                                visible.moneyOnly(),
                                opens.get(row.getString("bucket")),
                                officer.unit().id())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::bucket));
    }

    private static String query(ProblemBucket bucket, Visible visible) {
        var due = bucket.due() == null ? "p.due_on" : bucket.due();
        return "(SELECT '" + bucket.key() + "' AS bucket, few.total, " + ProblemLines.columns(bucket.due()) + " FROM ("
                + ProblemLines.few(visible.sql() + " AND (" + bucket.those() + ")", due + " NULLS LAST, p.id", SHOWN)
                + ") few JOIN problem p ON p.id = few.id" + ProblemLines.JOINS + " ORDER BY " + due
                + " NULLS LAST, p.id)";
    }
}

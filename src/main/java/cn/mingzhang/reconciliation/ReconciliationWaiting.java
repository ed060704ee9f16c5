package cn.mingzhang.reconciliation;

import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of 对账 waits on an officer: a month that the other side has signed, and deeds in the books that ask for a second person. */
@Component
class ReconciliationWaiting implements Waiting, Awaiting {
    static final String MONTHS = "months";
    static final String RESOLUTIONS = "resolutions";

    private static final String SIGNED = """
            FROM month_close c JOIN month_close_signature s ON s.close_id = c.id
             WHERE NOT EXISTS (SELECT 1 FROM month_close_signature o WHERE o.close_id = c.id AND o.side <> s.side)
               AND NOT EXISTS (SELECT 1 FROM month_reopening r WHERE r.close_id = c.id)
               AND NOT EXISTS (SELECT 1 FROM month_close n WHERE n.unit_id = c.unit_id AND n.month = c.month AND n.round > c.round)
            """;
    private static final String PROPOSED = """
            FROM reconciliation_resolution x JOIN reconciliation_difference d ON d.id = x.difference_id
             WHERE x.granted IS NULL AND x.deed <> 'EXPLAIN' AND x.proposer_id <> :me
            """;
    private static final int SHOWN = 5;

    private final MonthList months;
    private final DifferenceList differences;
    private final Rights rights;
    private final ReconciliationWords words;
    private final JdbcClient sql;

    ReconciliationWaiting(
            MonthList months, DifferenceList differences, Rights rights, ReconciliationWords words, JdbcClient sql) {
        this.months = months;
        this.differences = differences;
        this.rights = rights;
        this.words = words;
        this.sql = sql;
    }

    /** Rows of months that wait for his signature, if he signs any; {@code c} is the round, {@code s} the other side's signature. */
    static Optional<String> months(Officer officer) {
        if (officer.holds(Post.TREASURY)) {
            return Optional.of(SIGNED + " AND s.side = 'CLERK'");
        }
        return officer.holds(Post.FEE_CLERK)
                ? Optional.of(SIGNED + " AND s.side = 'TREASURY' AND c.unit_id = :myUnit")
                : Optional.empty();
    }

    /** Rows of deeds he may answer, if any; {@code d} is the difference. */
    static Optional<String> resolutions(Officer officer) {
        if (officer.holds(Post.TREASURY)) {
            return Optional.of(PROPOSED);
        }
        return officer.holdsAny(Post.UNIT_HEAD, Post.REVIEWER)
                ? Optional.of(PROPOSED + " AND d.unit_id = :myUnit")
                : Optional.empty();
    }

    /** The rows of this list's bucket where it is asked for and his; null where the list is not narrowed by it. */
    static @Nullable String asked(ListQuery query, String bucket, Optional<String> rows) {
        return bucket.equals(query.word("bucket")) ? rows.orElse(null) : null;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var buckets = new ArrayList<Bucket>();
        if (!waits(officer)) {
            return buckets;
        }
        if (months(officer).isPresent()) {
            var page =
                    months.page(query("/fees/reconciliation", MONTHS, MonthList.SORTS), rights.scope(officer), officer);
            var lines = page.rows().stream()
                    .map(row -> new Line(row.name(), words.of("waiting.month"), row.unit(), null, row.href()));
            add(buckets, MONTHS, page.total(), lines, "/fees/reconciliation", 15);
        }
        if (resolutions(officer).isPresent()) {
            var page = differences.page(
                    query("/fees/reconciliation/differences", RESOLUTIONS, DifferenceList.SORTS),
                    rights.scope(officer),
                    officer);
            var lines = page.rows().stream()
                    .map(row -> new Line(
                            row.difference().voucherNumber().isEmpty()
                                    ? row.number()
                                    : row.difference().voucherNumber(),
                            row.kind() + " · " + row.amount(),
                            row.unit(),
                            null,
                            row.difference().href()));
            add(buckets, RESOLUTIONS, page.total(), lines, "/fees/reconciliation/differences", 16);
        }
        return buckets;
    }

    /** Asked in one statement, so that a desk on which nothing of it lies costs one. */
    private boolean waits(Officer officer) {
        var rows = Stream.of(months(officer), resolutions(officer))
                .flatMap(Optional::stream)
                .map(one -> "EXISTS (SELECT 1 " + one + ")")
                .toList();
        return !rows.isEmpty()
                && sql.sql("SELECT " + String.join(" OR ", rows))
                        .param("me", officer.id())
                        .param("myUnit", officer.unit().id())
                        .query(Boolean.class)
                        .single();
    }

    private static ListQuery query(String path, String bucket, cn.mingzhang.lists.Sorts sorts) {
        return ListQuery.of(path, Map.of("bucket", new String[] {bucket}, "size", new String[] {"" + SHOWN}), sorts);
    }

    private void add(List<Bucket> buckets, String key, long total, Stream<Line> lines, String path, int order) {
        if (total > 0) {
            var shown = lines.limit(SHOWN).toList();
            buckets.add(
                    new Bucket(key, words.of("waiting." + key), total, shown, path + "?bucket=" + key, order, false));
        }
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return Stream.of(months(officer), resolutions(officer))
                .flatMap(Optional::stream)
                .map(rows -> new Rows("fees", true, "SELECT 1 " + rows))
                .toList();
    }
}

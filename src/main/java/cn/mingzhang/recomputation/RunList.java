package cn.mingzhang.recomputation;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a run found beside what the one before it found: new, gone, another amount, the same. */
@Repository
class RunList {
    static final Sorts SORTS = Sorts.first("number", "p.number", false)
            .and("class", "f.class")
            .and("amount", "coalesce(f.amount, f.was)")
            .tie("f.class, f.key, f.seq");

    static final List<String> CHANGES = List.of("NEW", "GONE", "CHANGED", "SAME");

    private static final String FROM = """
              FROM (SELECT coalesce(n.project_id, b.project_id) AS project_id, coalesce(n.class, b.class) AS class, coalesce(n.key, b.key) AS key,
                           coalesce(n.seq, b.seq) AS seq, coalesce(n.arguments, b.arguments) AS arguments, coalesce(n.working, b.working) AS working,
                           n.amount, b.amount AS was,
                           CASE WHEN n.run_id IS NULL THEN 'GONE' WHEN b.run_id IS NULL THEN 'NEW' WHEN n.amount <> b.amount THEN 'CHANGED'
                                ELSE 'SAME' END AS change
                      FROM (SELECT * FROM recomputation_finding WHERE run_id = :run) n
                      FULL JOIN (SELECT * FROM recomputation_finding WHERE run_id = :before) b
                        ON (n.project_id, n.class, n.key, n.seq) = (b.project_id, b.class, b.key, b.seq)) f
              JOIN project p ON p.id = f.project_id
             WHERE (:everything OR p.unit_id = ANY (:units))
            """;

    private final JdbcClient sql;
    private final RecomputationWords words;

    RunList(JdbcClient sql, RecomputationWords words) {
        this.sql = sql;
        this.words = words;
    }

    /** @param was what the run before found; null where it found nothing, or there was none */
    record Row(
            String number,
            String name,
            String payer,
            String code,
            String className,
            String sentence,
            String working,
            @Nullable Yuan amount,
            @Nullable Yuan was,
            String change,
            String tone) {}

    /** How often a class was met, how much it is about, and what of it is new or gone since. */
    record ClassRow(
            String code, String name, long count, String amount, long came, long went, long changed, boolean chosen) {}

    private static Map<String, Object> parameters(Runs.Run run, Runs.@Nullable Run before, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("run", run.id());
        parameters.put("before", before == null ? -1L : before.id());
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        return parameters;
    }

    List<ClassRow> classes(Runs.Run run, Runs.@Nullable Run before, Scope scope, @Nullable String chosen) {
        return sql.sql("SELECT f.class, count(*) FILTER (WHERE f.change <> 'GONE') AS found,"
                        + " coalesce(sum(f.amount), 0)::bigint AS amount, count(*) FILTER (WHERE f.change = 'NEW') AS came,"
                        + " count(*) FILTER (WHERE f.change = 'GONE') AS went, count(*) FILTER (WHERE f.change = 'CHANGED') AS changed"
                        + FROM + " GROUP BY f.class ORDER BY f.class")
                .params(parameters(run, before, scope))
                .query((row, n) -> {
                    var feeClass = FeeClass.valueOf(row.getString("class"));
                    return new ClassRow(
                            feeClass.code(),
                            words.name(feeClass),
                            row.getLong("found"),
                            Yuan.ofFen(row.getLong("amount")).toString(),
                            before == null ? 0 : row.getLong("came"),
                            row.getLong("went"),
                            row.getLong("changed"),
                            feeClass.code().equals(chosen));
                })
                .list();
    }

    Listing<Row> page(ListQuery query, Runs.Run run, Runs.@Nullable Run before, Scope scope) {
        var said = new ArrayList<String>();
        var parameters = parameters(run, before, scope);
        var where = new StringBuilder();
        var feeClass = Arrays.stream(FeeClass.values())
                .filter(one -> one.code().equals(query.word("class")))
                .findFirst();
        feeClass.ifPresent(one -> {
            where.append(" AND f.class = :class");
            parameters.put("class", one.name());
            said.add(one.code() + " " + words.name(one));
        });
        SearchText text = query.text("q");
        if (!text.isEmpty()) {
            where.append(" AND (p.number || ' ' || p.name || ' ' || p.developer) ILIKE :q ESCAPE '!'");
            parameters.put("q", text.pattern());
            said.add(words.of("filter.q.words", text.text()));
        }
        var change = query.word("change");
        if (change != null && CHANGES.contains(change)) {
            where.append(" AND f.change = :change");
            parameters.put("change", change);
            said.add(words.of("change." + change));
        } else {
            where.append(" AND f.change <> 'GONE'");
        }
        var totals = sql.sql("SELECT count(*), coalesce(sum(coalesce(f.amount, f.was)), 0)::bigint" + FROM + where)
                .params(parameters)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var rows = sql.sql("SELECT p.number, p.name, p.developer, f.*" + FROM + where + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query((row, n) -> row(row, before != null))
                .list();
        var amount = Yuan.ofFen(totals[1]);
        return Listing.of(rows, totals[0], query).saying(said).summing("amount", amount.plain(), amount.toString());
    }

    private Row row(ResultSet row, boolean compared) throws SQLException {
        var feeClass = FeeClass.valueOf(row.getString("class"));
        var arguments = (String[]) row.getArray("arguments").getArray();
        var change = row.getString("change");
        return new Row(
                row.getString("number"),
                row.getString("name"),
                row.getString("developer"),
                feeClass.code(),
                words.name(feeClass),
                words.said(row.getString("key"), arguments),
                row.getString("working"),
                yuan(row, "amount"),
                yuan(row, "was"),
                compared ? words.of("change." + change) : "",
                switch (change) {
                    case "NEW" -> "warn";
                    case "GONE" -> "good";
                    case "CHANGED" -> "info";
                    default -> "neutral";
                });
    }

    private static @Nullable Yuan yuan(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Yuan.ofFen(fen);
    }
}

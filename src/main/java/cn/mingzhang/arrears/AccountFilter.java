package cn.mingzhang.arrears;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What narrows the list of fee accounts, as SQL and in words. */
record AccountFilter(
        String q,
        @Nullable Long unit,
        @Nullable String state,
        @Nullable Bucket bucket,
        @Nullable String payer) {

    private static final Map<String, String> STATES = Map.of(
            "OWING", "m.arrears > 0",
            "OVERDUE", "m.arrears > 0 AND m.due_on < :today",
            "SETTLED", "m.assessment_id IS NOT NULL AND m.payable = m.paid",
            "OVER", "m.assessment_id IS NOT NULL AND m.overpaid > 0",
            "UNASSESSED", "m.assessment_id IS NULL",
            "REDUCED", "m.reduced > 0",
            "RECOVERED", "m.recovered > 0",
            "UNVERIFIED", "NOT m.verified");

    static final List<String> STATE_NAMES =
            List.of("OWING", "OVERDUE", "SETTLED", "OVER", "UNASSESSED", "REDUCED", "RECOVERED", "UNVERIFIED");

    static AccountFilter of(ListQuery query) {
        var state = query.word("state");
        return new AccountFilter(
                query.text("q").text(),
                query.number("unit"),
                state != null && STATES.containsKey(state) ? state : null,
                query.constant("bucket", Bucket.class),
                query.word("payer"));
    }

    String where(ListQuery query) {
        var where = new StringBuilder(" WHERE (:everything OR m.unit_id = ANY (:units))");
        if (!q.isEmpty()) {
            where.append(" AND p.search_text LIKE :q ESCAPE '!'");
            if (query.text("q").isPaired()) {
                where.append(" AND bigrams(p.search_text) @> bigrams(:words)");
            }
        }
        if (unit != null) {
            where.append(" AND m.unit_id = :unit");
        }
        if (state != null) {
            where.append(" AND ").append(STATES.get(state));
        }
        if (bucket != null) {
            where.append(" AND m.arrears > 0 AND ").append(bucket.predicate());
        }
        if (payer != null) {
            where.append(" AND p.developer = :payer");
        }
        return where.toString();
    }

    Map<String, Object> parameters(ListQuery query, Scope scope, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("today", today);
        parameters.put("q", query.text("q").foldedPattern());
        parameters.put("words", query.text("q").folded());
        parameters.put("unit", unit == null ? -1L : unit);
        parameters.put("payer", payer == null ? "" : payer);
        return parameters;
    }

    List<String> words(ArrearsWords words, Map<Long, String> units) {
        var said = new ArrayList<String>();
        if (!q.isEmpty()) {
            said.add(words.of("filter.q.words", q));
        }
        if (unit != null) {
            said.add(units.getOrDefault(unit, "" + unit));
        }
        if (state != null) {
            said.add(words.of("state." + state));
        }
        if (bucket != null) {
            said.add(words.of("bucket", bucket));
        }
        if (payer != null) {
            said.add(payer);
        }
        return said;
    }
}

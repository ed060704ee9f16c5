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
            "OWING", "coalesce(a.payable, 0) > coalesce(m.paid, 0)",
            "OVERDUE", "coalesce(a.payable, 0) > coalesce(m.paid, 0) AND a.due_on < :today",
            "SETTLED", "a.id IS NOT NULL AND a.payable = coalesce(m.paid, 0)",
            "OVER", "a.id IS NOT NULL AND coalesce(m.paid, 0) > a.payable",
            "UNASSESSED", "a.id IS NULL",
            "REDUCED", "a.reduced > 0",
            "RECOVERED", "m.recovered > 0",
            "UNVERIFIED", "NOT a.verified");

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
        var where = new StringBuilder(" WHERE (:everything OR p.unit_id = ANY (:units))"
                + " AND (a.id IS NOT NULL OR m.project_id IS NOT NULL OR p.decision_kind = 'RELOCATED')");
        if (!q.isEmpty()) {
            where.append(" AND (p.number || ' ' || p.name || ' ' || p.developer) ILIKE :q ESCAPE '!'");
        }
        if (unit != null) {
            where.append(" AND p.unit_id = :unit");
        }
        if (state != null) {
            where.append(" AND ").append(STATES.get(state));
        }
        if (bucket != null) {
            where.append(" AND a.payable > coalesce(m.paid, 0) AND ").append(bucket.predicate());
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
        parameters.put("q", query.text("q").pattern());
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

package cn.mingzhang.checkup;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which projects, and within which period something must have been looked at.
 *
 * @param from after this day
 * @param to up to and with this day
 */
record CoverageFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable String division,
        @Nullable CheckKind kind,
        @Nullable Boolean checked,
        LocalDate from,
        LocalDate to) {

    /** {@code asOf} asks for the office's own period up to that day; {@code from} and {@code to} for any other. */
    static CoverageFilter of(ListQuery query, LocalDate today, int months) {
        var asOf = query.day("asOf");
        var to = asOf != null ? asOf : query.day("to") != null ? query.day("to") : today;
        var from = asOf == null && query.day("from") != null ? query.day("from").minusDays(1) : to.minusMonths(months);
        var checked = query.word("checked");
        return new CoverageFilter(
                query.text("q"),
                query.number("unit"),
                query.word("division"),
                query.constant("kind", CheckKind.class),
                checked == null || !checked.matches("true|false") ? null : Boolean.valueOf(checked),
                from,
                to);
    }

    /** In SQL on {@code project p}: those there were on the last day. */
    String where() {
        var where = new StringBuilder("(:everything OR p.unit_id = ANY (:units)) AND p.happened_on <= :to");
        if (!text.isEmpty()) {
            where.append(" AND p.search_text LIKE :q ESCAPE '!'");
            if (text.isPaired()) {
                where.append(" AND bigrams(p.search_text) @> bigrams(:words)");
            }
        }
        if (unit != null) {
            where.append(" AND p.unit_id = :unit");
        }
        if (division != null) {
            where.append(" AND p.division_code = :division");
        }
        if (checked != null || kind != null) {
            where.append(Boolean.FALSE.equals(checked) ? " AND NOT EXISTS (" : " AND EXISTS (")
                    .append(
                            "SELECT 1 FROM project_checked c WHERE c.project_id = p.id AND c.checked_on > :from AND c.checked_on <= :to")
                    .append(kind == null ? ")" : " AND c.kind = '" + kind + "')");
        }
        return where.toString();
    }

    Map<String, Object> parameters(cn.mingzhang.people.Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("q", text.foldedPattern());
        parameters.put("words", text.folded());
        parameters.put("unit", unit == null ? -1L : unit);
        parameters.put("division", division == null ? "" : division);
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters;
    }

    List<String> words(CheckupWords words, Map<Long, String> units, Map<String, String> divisions) {
        var said = new ArrayList<String>();
        said.add(words.of("coverage.period", firstDay(), lastDay()));
        if (checked != null) {
            said.add(words.of(checked ? "coverage.checked" : "coverage.unchecked"));
        }
        if (kind != null) {
            said.add(words.of("coverage.kind", kind));
        }
        if (unit != null) {
            said.add(units.getOrDefault(unit, "" + unit));
        }
        if (division != null) {
            said.add(divisions.getOrDefault(division, division));
        }
        if (!text.isEmpty()) {
            said.add(words.of("filter.q.words", text.text()));
        }
        return said;
    }

    public String firstDay() {
        return from.plusDays(1).toString();
    }

    public String lastDay() {
        return to.toString();
    }
}

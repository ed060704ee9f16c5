package cn.mingzhang.honours;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for.
 *
 * @param asOf what the figures of this day count: awards of its year up to it
 * @param struck with what was struck out
 */
record HonourFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable HonourKind kind,
        @Nullable Long year,
        @Nullable LocalDate asOf,
        boolean struck) {

    /** What counts as of a day. */
    static final String UP_TO = "h.awarded_on BETWEEN date_trunc('year', CAST(:asOf AS date))::date AND :asOf"
            + " AND (h.voided_on IS NULL OR h.voided_on > :asOf)";

    static HonourFilter of(ListQuery query) {
        return new HonourFilter(
                query.text("q"),
                query.number("unit"),
                query.constant("kind", HonourKind.class),
                query.number("year"),
                query.day("asOf"),
                query.flag("struck"));
    }

    String where(Scope scope) {
        return new Conditions(scope.everything() ? "true" : "h.unit_id = ANY (:units)")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(h.number || ' ' || h.contest || ' ' || h.host || ' ' || h.event || ' ' || h.award || ' ' || h.recipient), lower(:text)) > 0")
                .and(unit != null, "h.unit_id = :unit")
                .and(kind != null, "h.kind = :kind")
                .and(year != null, "extract(year FROM h.awarded_on) = :year")
                .and(asOf != null, UP_TO)
                .and(asOf == null && !struck, "h.voided_on IS NULL")
                .where();
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("unit", unit);
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("year", year);
        parameters.put("asOf", asOf);
        return parameters;
    }

    List<String> words(HonourWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, kind != null, () -> words.of("kind", kind));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, asOf != null, () -> words.of("filter.asOf", "" + asOf));
        Conditions.add(said, struck, () -> words.of("filter.struck"));
        return said;
    }
}

package cn.mingzhang.visits;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list of visits is asked for.
 *
 * @param bucket what waits on the reader, as his desk opens it
 * @param those the same as SQL
 * @param before reads what was found before it is reported
 */
record VisitFilter(
        SearchText text,
        @Nullable VisitKind kind,
        @Nullable VisitState state,
        @Nullable Long unit,
        @Nullable Long year,
        @Nullable String bucket,
        @Nullable String those,
        long me,
        boolean before) {

    /** What was found is looked through only for those whom it is shown. */
    private static final String TEXT = "strpos(folded(v.title || ' ' || v.place"
            + " || CASE WHEN :before OR v.state = 'CLOSED' THEN ' ' || v.summary ELSE '' END), :text) > 0";

    static VisitFilter of(ListQuery query, Officer officer) {
        var bucket = query.word("bucket");
        var those = VisitWaiting.those(officer).get(bucket);
        return new VisitFilter(
                query.text("q"),
                query.constant("kind", VisitKind.class),
                query.constant("state", VisitState.class),
                query.number("unit"),
                query.number("year"),
                those == null ? null : bucket,
                those,
                officer.id(),
                VisitPages.readsBeforeTheReport(officer));
    }

    String where() {
        return new Conditions(VisitRights.VISIBLE)
                .and(!text.isEmpty(), TEXT)
                .and(kind != null, "v.kind = :kind")
                .and(state != null, "v.state = :state")
                .and(unit != null, "v.unit_id = :unit")
                .and(year != null, "extract(year FROM coalesce(v.begun_on, v.planned_on)) = :year")
                .and(those != null, "(" + those + ")")
                .where();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.folded());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("state", state == null ? null : state.name());
        parameters.put("unit", unit);
        parameters.put("year", year);
        parameters.put("me", me);
        parameters.put("before", before);
        return parameters;
    }

    List<String> words(VisitWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, kind != null, () -> words.of("kind", kind));
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, bucket != null, () -> words.of("waiting." + bucket));
        return said;
    }
}

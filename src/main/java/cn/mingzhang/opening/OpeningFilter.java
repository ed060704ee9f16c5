package cn.mingzhang.opening;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.problems.ClassGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for.
 *
 * @param bucket what waits on the reader, as his desk opens it
 * @param asOf only what was confirmed up to this day
 */
record OpeningFilter(
        SearchText text,
        @Nullable EntryKind kind,
        @Nullable EntryState state,
        @Nullable Long unit,
        @Nullable ClassGroup group,
        @Nullable Integer year,
        @Nullable LocalDate asOf,
        @Nullable String bucket,
        @Nullable Long me) {

    static OpeningFilter of(ListQuery query, Officer officer) {
        var bucket = query.word("bucket");
        var year = query.number("year");
        return new OpeningFilter(
                query.text("q"),
                query.constant("kind", EntryKind.class),
                query.constant("state", EntryState.class),
                query.number("unit"),
                query.constant("group", ClassGroup.class),
                year == null || year > 2999 ? null : year.intValue(),
                query.day("asOf"),
                OpeningWaiting.BUCKET.equals(bucket) ? bucket : null,
                OpeningWaiting.BUCKET.equals(bucket) ? officer.id() : null);
    }

    String where(Scope scope, @Nullable String waiting) {
        return new Conditions(scope.everything() ? "true" : "e.unit_id = ANY (:units)")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(e.number || ' ' || coalesce(e.title, '') || ' ' || coalesce(e.payer, '') || ' ' ||"
                                + " coalesce(e.agency, '') || ' ' || e.paper || ' ' || coalesce(e.approver, '')), lower(:text)) > 0")
                .and(kind != null, "e.kind = :kind")
                .and(state != null, "e.state = :state")
                .and(unit != null, "e.unit_id = :unit")
                .and(group != null, "e.class_group = :group")
                .and(year != null, "extract(year FROM coalesce(e.closed_on, e.paper_on)) = :year")
                .and(asOf != null, "e.confirmed_on <= :asOf")
                .and(bucket != null, waiting == null ? "false" : waiting)
                .where();
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("state", state == null ? null : state.name());
        parameters.put("unit", unit);
        parameters.put("group", group == null ? null : group.name());
        parameters.put("year", year);
        parameters.put("asOf", asOf);
        parameters.put("me", me);
        return parameters;
    }

    List<String> words(OpeningWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, kind != null, () -> words.of("kind", kind));
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, unit != null, () -> words.of("filter.unit.words", unitName));
        Conditions.add(said, group != null, () -> words.ofAny("problem.group." + group));
        Conditions.add(said, year != null, () -> words.of("filter.year.words", "" + year));
        Conditions.add(said, asOf != null, () -> words.of("filter.asOf.words", "" + asOf));
        Conditions.add(said, bucket != null, () -> words.of("waiting"));
        return said;
    }
}

package cn.mingzhang.legacy;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
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
 * @param except waits on somebody of this unit: proposed, and received by another (管办分离)
 * @param handled only what was handled
 * @param asOf as it was handled up to this day; today where nothing is asked
 */
record LegacyFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable Long except,
        @Nullable LegacyStage stage,
        @Nullable LegacyOutcome outcome,
        boolean handled,
        @Nullable LocalDate asOf) {

    /** What waits on the reader is {@code bucket=legacy}, as his desk opens it. */
    static LegacyFilter of(ListQuery query, Officer officer) {
        var waiting = LegacyWaiting.BUCKET.equals(query.word("bucket")) && LegacyWaiting.isOf(officer);
        return new LegacyFilter(
                query.text("q"),
                query.number("unit"),
                waiting ? officer.unit().id() : null,
                query.constant("stage", LegacyStage.class),
                query.constant("outcome", LegacyOutcome.class),
                query.flag("handled"),
                query.day("asOf"));
    }

    String where(Scope scope) {
        return new Conditions(scope.everything() ? "true" : "i.unit_id = ANY (:units)")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(i.number || ' ' || i.estate || ' ' || coalesce(i.developer, '') || ' ' || coalesce(i.address, '')"
                                + " || ' ' || coalesce(i.real_estate_unit, '')), lower(:text)) > 0")
                .and(unit != null, "i.unit_id = :unit")
                .and(except != null, LegacyWaiting.THOSE.replace(":myUnit", ":except"))
                .and(stage != null, "i.stage = :stage")
                .and(outcome != null, "i.outcome = :outcome")
                .and(handled, "i.handled_on IS NOT NULL")
                .and(handled && asOf != null, "i.handled_on <= :asOf")
                .where();
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("unit", unit);
        parameters.put("except", except);
        parameters.put("stage", stage == null ? null : stage.name());
        parameters.put("outcome", outcome == null ? null : outcome.name());
        parameters.put("asOf", asOf);
        return parameters;
    }

    List<String> words(LegacyWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, except != null, () -> words.of("filter.waiting"));
        Conditions.add(said, stage != null, () -> words.of("stage", stage));
        Conditions.add(said, outcome != null, () -> words.of("outcome", outcome));
        if (handled) {
            said.add(asOf == null ? words.of("filter.handled") : words.of("filter.handledBy", "" + asOf));
        }
        return said;
    }
}

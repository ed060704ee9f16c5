package cn.mingzhang.legacy;

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
        var parts = new ArrayList<String>();
        parts.add(scope.everything() ? "true" : "i.unit_id = ANY (:units)");
        ifAsked(
                !text.isEmpty(),
                parts,
                "strpos(lower(i.number || ' ' || i.estate || ' ' || coalesce(i.developer, '') || ' ' || coalesce(i.address, '')"
                        + " || ' ' || coalesce(i.real_estate_unit, '')), lower(:text)) > 0");
        ifAsked(unit != null, parts, "i.unit_id = :unit");
        ifAsked(except != null, parts, LegacyWaiting.THOSE.replace(":myUnit", ":except"));
        ifAsked(stage != null, parts, "i.stage = :stage");
        ifAsked(outcome != null, parts, "i.outcome = :outcome");
        ifAsked(handled, parts, "i.handled_on IS NOT NULL");
        ifAsked(handled && asOf != null, parts, "i.handled_on <= :asOf");
        return " WHERE " + String.join(" AND ", parts);
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
        ifAsked(!text.isEmpty(), said, words.ofAny("projects.filter.q.words", text.text()));
        ifAsked(unit != null, said, words.of("filter.unit", unitName));
        ifAsked(except != null, said, words.of("filter.waiting"));
        ifAsked(stage != null, said, words.of("stage", stage));
        ifAsked(outcome != null, said, words.of("outcome", outcome));
        if (handled) {
            said.add(asOf == null ? words.of("filter.handled") : words.of("filter.handledBy", "" + asOf));
        }
        return said;
    }

    private static void ifAsked(boolean asked, List<String> parts, String part) {
        if (asked) {
            parts.add(part);
        }
    }
}

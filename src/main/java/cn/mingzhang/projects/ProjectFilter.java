package cn.mingzhang.projects;

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
 * What the list is asked for. It becomes constant pieces of SQL with named parameters, only those that are asked, so that the
 * planner sees what it can use.
 *
 * @param text a part of the number, name, developer, address or any permit's number
 * @param from planning permits from this day
 * @param to planning permits up to this day
 */
record ProjectFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable String division,
        @Nullable DecisionKind decision,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean legacy) {

    static ProjectFilter of(ListQuery query) {
        return new ProjectFilter(
                query.text("q"),
                query.number("unit"),
                query.word("division"),
                query.constant("decision", DecisionKind.class),
                query.day("from"),
                query.day("to"),
                query.flag("legacy"));
    }

    static ProjectFilter of(SearchText text) {
        return new ProjectFilter(text, null, null, null, null, null, false);
    }

    String where(Scope scope) {
        return new Conditions(scope.everything() ? "true" : "p.unit_id = ANY (:units)")
                .and(!text.isEmpty(), search())
                .and(unit != null, "p.unit_id = :unit")
                .and(division != null, "p.division_code = :division")
                .and(decision != null, "p.decision_kind = :decision")
                .and(from != null, "p.planning_permit_on >= :from")
                .and(to != null, "p.planning_permit_on <= :to")
                .and(legacy, "p.legacy")
                .where();
    }

    /** One character has no pair to look up in the index; a plain look at each row is then the quicker way. */
    private String search() {
        return text.isPaired() ? "contains_words(p.search_text, :text)" : "strpos(p.search_text, :text) > 0";
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.folded());
        parameters.put("unit", unit);
        parameters.put("division", division);
        parameters.put("decision", decision == null ? null : decision.name());
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters;
    }

    /** The filter in words, one phrase each. */
    List<String> words(CardWords card) {
        var words = new ArrayList<String>();
        Conditions.add(words, !text.isEmpty(), () -> card.word("projects.filter.q.words", text.text()));
        Conditions.add(
                words,
                unit != null,
                () -> card.word("projects.filter.unit.words", card.units().getOrDefault("" + unit, "" + unit)));
        Conditions.add(
                words,
                division != null,
                () -> card.word(
                        "projects.filter.division.words", card.divisions().getOrDefault("" + division, "" + division)));
        if (decision != null) {
            words.add(card.word("projects.filter.decision.words", card.word(decision.key())));
        }
        Conditions.add(words, from != null, () -> card.word("projects.filter.from.words", "" + from));
        Conditions.add(words, to != null, () -> card.word("projects.filter.to.words", "" + to));
        Conditions.add(words, legacy, () -> card.word("projects.filter.legacy.words"));
        return words;
    }
}

package cn.mingzhang.procurement;

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
 * @param text a part of the number, title, agency, winner or any bidder
 * @param from awarded from this day
 * @param to awarded up to this day
 */
record ProcurementFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable Category category,
        @Nullable Method method,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static ProcurementFilter of(ListQuery query) {
        return new ProcurementFilter(
                query.text("q"),
                query.number("unit"),
                query.constant("category", Category.class),
                query.constant("method", Method.class),
                query.day("from"),
                query.day("to"));
    }

    String where(Scope scope) {
        return new Conditions(scope.everything() ? "true" : "p.unit_id = ANY (:units)")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(p.number || ' ' || p.title || ' ' || coalesce(p.agency, '') || ' ' || coalesce(p.winner, '')"
                                + " || ' ' || array_to_string(p.bidders, ' ')), lower(:text)) > 0")
                .and(unit != null, "p.unit_id = :unit")
                .and(category != null, "p.category = :category")
                .and(method != null, "p.method = :method")
                .and(from != null, "p.awarded_on >= :from")
                .and(to != null, "p.awarded_on <= :to")
                .where();
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("unit", unit);
        parameters.put("category", category == null ? null : category.name());
        parameters.put("method", method == null ? null : method.name());
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters;
    }

    List<String> words(ProcurementWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, category != null, () -> words.of("category", category));
        Conditions.add(said, method != null, () -> words.of("method", method));
        Conditions.add(said, from != null, () -> words.of("filter.from", "" + from));
        Conditions.add(said, to != null, () -> words.of("filter.to", "" + to));
        return said;
    }
}

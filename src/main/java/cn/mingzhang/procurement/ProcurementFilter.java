package cn.mingzhang.procurement;

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
        var parts = new ArrayList<String>();
        parts.add(scope.everything() ? "true" : "p.unit_id = ANY (:units)");
        ifAsked(
                !text.isEmpty(),
                parts,
                "strpos(lower(p.number || ' ' || p.title || ' ' || coalesce(p.agency, '') || ' ' || coalesce(p.winner, '')"
                        + " || ' ' || array_to_string(p.bidders, ' ')), lower(:text)) > 0");
        ifAsked(unit != null, parts, "p.unit_id = :unit");
        ifAsked(category != null, parts, "p.category = :category");
        ifAsked(method != null, parts, "p.method = :method");
        ifAsked(from != null, parts, "p.awarded_on >= :from");
        ifAsked(to != null, parts, "p.awarded_on <= :to");
        return " WHERE " + String.join(" AND ", parts);
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
        ifAsked(!text.isEmpty(), said, words.ofAny("projects.filter.q.words", text.text()));
        ifAsked(unit != null, said, words.of("filter.unit", unitName));
        ifAsked(category != null, said, words.of("category", category));
        ifAsked(method != null, said, words.of("method", method));
        ifAsked(from != null, said, words.of("filter.from", "" + from));
        ifAsked(to != null, said, words.of("filter.to", "" + to));
        return said;
    }

    private static void ifAsked(boolean asked, List<String> parts, String part) {
        if (asked) {
            parts.add(part);
        }
    }
}

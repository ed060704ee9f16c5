package cn.mingzhang.permits;

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
 * What the rows are asked for.
 *
 * @param text a part of the number, name, developer, codes, parcel, address or bureau
 * @param from issued from this day
 * @param list of one import only
 */
record PermitFilter(
        SearchText text,
        @Nullable PermitKind kind,
        @Nullable String division,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long list) {

    static PermitFilter of(ListQuery query) {
        return new PermitFilter(
                query.text("q"),
                query.constant("kind", PermitKind.class),
                query.word("division"),
                query.day("from"),
                query.day("to"),
                query.number("list"));
    }

    String where(Scope scope) {
        var parts = new ArrayList<String>();
        parts.add(scope.everything() ? "true" : "p.unit_id = ANY (:units)");
        ifAsked(
                !text.isEmpty(),
                parts,
                "strpos(lower(concat_ws(' ', p.number, p.name, p.developer, p.credit_code, p.project_code, p.parcel, p.address,"
                        + " p.authority)), lower(:text)) > 0");
        ifAsked(kind != null, parts, "p.kind = :kind");
        ifAsked(division != null, parts, "p.division_code = :division");
        ifAsked(from != null, parts, "p.issued_on >= :from");
        ifAsked(to != null, parts, "p.issued_on <= :to");
        ifAsked(list != null, parts, "p.list_id = :list");
        return " WHERE " + String.join(" AND ", parts);
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("division", division);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("list", list);
        return parameters;
    }

    List<String> words(PermitWords words, String divisionName) {
        var said = new ArrayList<String>();
        ifAsked(!text.isEmpty(), said, words.ofAny("projects.filter.q.words", text.text()));
        ifAsked(kind != null, said, words.of("kind", kind));
        ifAsked(division != null, said, divisionName);
        ifAsked(from != null, said, words.of("filter.from", "" + from));
        ifAsked(to != null, said, words.of("filter.to", "" + to));
        ifAsked(list != null, said, words.of("filter.list", "" + list));
        return said;
    }

    private static void ifAsked(boolean asked, List<String> parts, String part) {
        if (asked) {
            parts.add(part);
        }
    }
}

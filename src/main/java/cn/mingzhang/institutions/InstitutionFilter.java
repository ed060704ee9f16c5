package cn.mingzhang.institutions;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is asked for. What was entered wrongly is shown only where its state is asked. */
record InstitutionFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable InstitutionState state,
        @Nullable Long year) {

    static InstitutionFilter of(ListQuery query) {
        return new InstitutionFilter(
                query.text("q"),
                query.number("unit"),
                query.constant("state", InstitutionState.class),
                query.number("year"));
    }

    String where() {
        return new Conditions(state == null ? "i.state <> 'STRUCK'" : "i.state = :state")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(i.number || ' ' || i.name || ' ' || i.document || ' ' || i.gist), lower(:text)) > 0")
                .and(unit != null, "i.unit_id = :unit")
                .and(year != null, "extract(year FROM i.issued_on) = :year")
                .where();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.text());
        parameters.put("unit", unit);
        parameters.put("state", state == null ? null : state.name());
        parameters.put("year", year);
        return parameters;
    }

    List<String> words(InstitutionWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        return said;
    }
}

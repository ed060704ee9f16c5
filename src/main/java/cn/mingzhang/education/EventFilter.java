package cn.mingzhang.education;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of events is asked for. @param struck with what was struck out; @param material at which this was shown */
record EventFilter(
        SearchText text,
        @Nullable EducationKind kind,
        @Nullable Long unit,
        @Nullable Long year,
        @Nullable Long material,
        boolean struck) {

    static EventFilter of(ListQuery query) {
        return new EventFilter(
                query.text("q"),
                query.constant("kind", EducationKind.class),
                query.number("unit"),
                query.number("year"),
                query.number("material"),
                query.flag("struck"));
    }

    String where() {
        return new Conditions(struck ? "true" : "e.voided_on IS NULL")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(e.number || ' ' || e.theme || ' ' || e.place || ' ' || e.remark), lower(:text)) > 0")
                .and(kind != null, "e.kind = :kind")
                .and(unit != null, "e.unit_id = :unit")
                .and(year != null, "extract(year FROM e.held_on) = :year")
                .and(material != null, "e.material_ids @> ARRAY[CAST(:material AS bigint)]")
                .where();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.text());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("unit", unit);
        parameters.put("year", year);
        parameters.put("material", material);
        return parameters;
    }

    List<String> words(EducationWords words, String unitName, String materialTitle) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, kind != null, () -> words.of("kind", kind));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, material != null, () -> words.of("filter.material", materialTitle));
        Conditions.add(said, struck, () -> words.of("filter.struck"));
        return said;
    }
}

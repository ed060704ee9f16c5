package cn.mingzhang.surveys;

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
 * @param lastOf the one result that is in force on this day, as the figure counts it
 * @param struck with what was struck out
 */
record SurveyFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable Long year,
        @Nullable LocalDate lastOf,
        boolean struck) {

    /** The last rank published up to a day; of several on one day that of the city's own office. */
    static final String LAST = """
            (SELECT l.id FROM survey_result l JOIN unit_as_of(:asOf) w ON w.id = l.unit_id
              WHERE (:everything OR l.unit_id = ANY (:units)) AND l.rank IS NOT NULL AND l.published_on <= :asOf
                AND (l.voided_on IS NULL OR l.voided_on > :asOf)
              ORDER BY w.level = 'MUNICIPAL' DESC, l.published_on DESC, l.id DESC LIMIT 1)
            """;

    static SurveyFilter of(ListQuery query) {
        return new SurveyFilter(
                query.text("q"),
                query.number("unit"),
                query.number("year"),
                query.flag("last") ? query.day("asOf") : null,
                query.flag("struck"));
    }

    String where(Scope scope) {
        return new Conditions("(:everything OR s.unit_id = ANY (:units))")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(s.number || ' ' || s.name || ' ' || s.organiser || ' ' || s.remark), lower(:text)) > 0")
                .and(unit != null, "s.unit_id = :unit")
                .and(year != null, "s.year = :year")
                .and(lastOf != null, "s.id = " + LAST)
                .and(lastOf == null && !struck, "s.voided_on IS NULL")
                .where();
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("unit", unit);
        parameters.put("year", year);
        parameters.put("asOf", lastOf);
        return parameters;
    }

    List<String> words(SurveyWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, lastOf != null, () -> words.of("filter.last", "" + lastOf));
        Conditions.add(said, struck, () -> words.of("filter.struck"));
        return said;
    }
}

package cn.mingzhang.sources;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for.
 *
 * @param open only sources with items that are neither listed nor declined
 * @param bucket what waits on the reader, as his desk opens it
 */
record SourceFilter(
        SearchText text,
        @Nullable SourceKind kind,
        @Nullable Integer year,
        @Nullable Long unit,
        boolean open,
        @Nullable String bucket,
        long me,
        long myUnit) {

    static SourceFilter of(ListQuery query, Officer officer) {
        var year = query.number("year");
        var bucket = query.word("bucket");
        return new SourceFilter(
                query.text("q"),
                query.constant("kind", SourceKind.class),
                year == null || year > 2999 ? null : year.intValue(),
                query.number("unit"),
                query.flag("open"),
                SourceWaiting.isBucket(bucket) ? bucket : null,
                officer.id(),
                officer.unit().id());
    }

    /** @param waiting the rows of the bucket, as SQL */
    String where(@Nullable String waiting) {
        return new Conditions(
                        "(:everything OR EXISTS (SELECT 1 FROM source_unit su WHERE su.source_id = s.id AND su.unit_id = ANY (:units)))")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(s.number || ' ' || s.title || ' ' || coalesce(s.document_number, '') || ' ' || s.issuer || ' ' ||"
                                + " coalesce(s.firm, '')), lower(:text)) > 0")
                .and(kind != null, "s.kind = :kind")
                .and(year != null, "extract(year FROM s.dated_on) = :year")
                .and(
                        unit != null,
                        "EXISTS (SELECT 1 FROM source_unit su WHERE su.source_id = s.id AND su.unit_id = :unit)")
                .and(open, "c.open > 0")
                .and(bucket != null, waiting == null ? "false" : waiting)
                .where();
    }

    Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("year", year);
        parameters.put("unit", unit);
        parameters.put("me", me);
        parameters.put("myUnit", myUnit);
        return parameters;
    }

    List<String> words(SourceWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, kind != null, () -> words.of("kind", kind));
        Conditions.add(said, year != null, () -> words.of("filter.year.words", "" + year));
        Conditions.add(said, unit != null, () -> words.of("filter.unit.words", unitName));
        Conditions.add(said, open, () -> words.of("filter.open"));
        Conditions.add(said, bucket != null, () -> words.of("waiting." + bucket));
        return said;
    }
}

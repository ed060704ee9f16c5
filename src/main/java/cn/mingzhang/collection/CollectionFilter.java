package cn.mingzhang.collection;

import cn.mingzhang.calendar.WorkingDays;
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
 * What the list is asked for. It lists what is owed; {@code settled} lists what was collected and is owed no more.
 *
 * @param stage a rung, or NONE where nothing was issued yet
 * @param bucket what waits on the reader, as his desk opens it
 * @param window where the court's window stands
 */
record CollectionFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable String stage,
        CourtWindow.@Nullable State window,
        boolean overdue,
        boolean held,
        boolean settled,
        @Nullable CollectionBucket bucket,
        @Nullable Long bucketUnit) {
    static final String NONE = "NONE";
    private static final int CLOSING_DAYS = 15;

    static CollectionFilter of(ListQuery query, Officer officer) {
        var bucket = CollectionBucket.of(query.word("bucket"), officer).orElse(null);
        var rung = query.constant("rung", Rung.class);
        return new CollectionFilter(
                query.text("q"),
                query.number("unit"),
                rung == null ? (NONE.equals(query.word("rung")) ? NONE : null) : rung.name(),
                query.constant("window", CourtWindow.State.class),
                query.flag("overdue"),
                query.flag("held"),
                query.flag("settled"),
                bucket,
                bucket == null ? null : officer.unit().id());
    }

    /** Carried along by the filter's form. */
    public @Nullable String bucketKey() {
        return bucket == null ? null : bucket.key();
    }

    String where(Scope scope) {
        var parts = new ArrayList<String>();
        parts.add("a.state = 'IN_FORCE'");
        parts.add(settled ? "c.project_id IS NOT NULL AND a.payable <= paid.amount" : "a.payable > paid.amount");
        ifAsked(!scope.everything(), parts, "p.unit_id = ANY (:units)");
        ifAsked(!text.isEmpty(), parts, "contains_words(p.search_text, :text)");
        ifAsked(unit != null, parts, "p.unit_id = :unit");
        ifAsked(stage != null, parts, NONE.equals(stage) ? "c.rung IS NULL" : "c.rung = :stage");
        ifAsked(overdue, parts, "c.due_on < :today");
        ifAsked(held, parts, "c.hold IS NOT NULL");
        ifAsked(bucket != null, parts, "p.unit_id = :myUnit AND (" + (bucket == null ? "" : bucket.those()) + ")");
        if (window != null) {
            parts.add(
                    switch (window) {
                        case NOT_YET -> "c.window_opens > :today";
                        case OPEN -> "c.window_opens <= :today AND c.window_closes > :soon";
                        case CLOSING -> "c.window_opens <= :today AND c.window_closes BETWEEN :today AND :soon";
                        case LOST -> "c.window_closes < :today";
                    });
        }
        return " WHERE " + String.join(" AND ", parts);
    }

    /** The rows of a bucket, for the number beside the section. */
    static String rows(CollectionBucket bucket, LocalDate today, WorkingDays days) {
        return """
                SELECT 1 FROM fee_assessment a JOIN project p ON p.id = a.project_id LEFT JOIN collection_case c ON c.project_id = p.id
                 WHERE a.state = 'IN_FORCE' AND p.unit_id = :myUnit
                   AND a.payable > (SELECT coalesce(sum(e.amount), 0) FROM receipt_entry e WHERE e.project_id = p.id) AND (
                """ + bucket.those().replace(":soon", "date '" + days.plus(today, CLOSING_DAYS) + "'") + ")";
    }

    private static void ifAsked(boolean asked, List<String> parts, String part) {
        if (asked) {
            parts.add(part);
        }
    }

    Map<String, Object> parameters(Scope scope, LocalDate today, WorkingDays days) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.folded());
        parameters.put("today", today);
        parameters.put("soon", days.plus(today, CLOSING_DAYS));
        if (unit != null) {
            parameters.put("unit", unit);
        }
        if (bucketUnit != null) {
            parameters.put("myUnit", bucketUnit);
        }
        if (stage != null) {
            parameters.put("stage", stage);
        }
        return parameters;
    }

    List<String> words(CollectionWords say, Map<Long, String> units) {
        var words = new ArrayList<String>();
        ifAsked(!text.isEmpty(), words, say.of("filter.q.words", text.text()));
        ifAsked(unit != null, words, unit == null ? "" : units.getOrDefault(unit, "" + unit));
        ifAsked(stage != null, words, stage == null ? "" : say.of("rung." + stage));
        ifAsked(window != null, words, say.of("window", window));
        ifAsked(overdue, words, say.of("filter.overdue"));
        ifAsked(held, words, say.of("filter.held"));
        ifAsked(settled, words, say.of("filter.settled"));
        ifAsked(bucket != null, words, bucket == null ? "" : say.of(bucket.messageKey()));
        return words;
    }
}

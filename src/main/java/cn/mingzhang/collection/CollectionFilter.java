package cn.mingzhang.collection;

import cn.mingzhang.calendar.WorkingDays;
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
 * What the list is asked for. It lists what is owed; {@code settled} lists what was collected and is owed no more.
 *
 * @param stage a rung, or NONE where nothing was issued yet
 * @param window where the court's window stands
 */
record CollectionFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable String stage,
        CourtWindow.@Nullable State window,
        boolean overdue,
        boolean held,
        boolean settled) {
    static final String NONE = "NONE";
    private static final int CLOSING_DAYS = 15;

    static CollectionFilter of(ListQuery query) {
        var rung = query.constant("rung", Rung.class);
        return new CollectionFilter(
                query.text("q"),
                query.number("unit"),
                rung == null ? (NONE.equals(query.word("rung")) ? NONE : null) : rung.name(),
                query.constant("window", CourtWindow.State.class),
                query.flag("overdue"),
                query.flag("held"),
                query.flag("settled"));
    }

    String where(Scope scope) {
        var parts = new ArrayList<String>();
        parts.add("a.state = 'IN_FORCE'");
        parts.add(settled ? "c.project_id IS NOT NULL AND a.payable <= paid.amount" : "a.payable > paid.amount");
        ifAsked(!scope.everything(), parts, "p.unit_id = ANY (:units)");
        ifAsked(!text.isEmpty(), parts, "contains_words(p.search_text, :text)");
        ifAsked(unit != null, parts, "p.unit_id = :unit");
        ifAsked(stage != null, parts, NONE.equals(stage) ? "c.project_id IS NULL" : "c.rung = :stage");
        ifAsked(overdue, parts, "c.due_on < :today");
        ifAsked(held, parts, "c.hold IS NOT NULL");
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

    private static void ifAsked(boolean asked, List<String> parts, String part) {
        if (asked) {
            parts.add(part);
        }
    }

    Map<String, Object> parameters(Scope scope, LocalDate today, WorkingDays days) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("text", text.text());
        parameters.put("today", today);
        parameters.put("soon", days.plus(today, CLOSING_DAYS));
        if (unit != null) {
            parameters.put("unit", unit);
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
        return words;
    }
}

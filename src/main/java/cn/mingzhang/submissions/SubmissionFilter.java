package cn.mingzhang.submissions;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is asked for. */
record SubmissionFilter(
        SearchText text, @Nullable Long year, @Nullable State state, boolean due) {
    enum State {
        FILED("r.number IS NOT NULL"),
        MISSING("r.number IS NULL"),
        LATE("r.number IS NULL AND r.due_on < :today");

        private final String sql;

        State(String sql) {
            this.sql = sql;
        }
    }

    static SubmissionFilter of(ListQuery query) {
        return new SubmissionFilter(
                query.text("q"),
                query.number("year"),
                query.constant("state", State.class),
                SubmissionWaiting.DUE.equals(query.word("bucket")));
    }

    String where() {
        return new Conditions("r.unit_id = :unit")
                .and(
                        !text.isEmpty(),
                        "strpos(lower(r.name || ' ' || r.recipient || ' ' || coalesce(r.number, '')), lower(:text)) > 0")
                .and(year != null, "extract(year FROM r.month) = :year")
                .and(state != null, state == null ? "true" : state.sql)
                .and(due, State.MISSING.sql)
                .where();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.text());
        parameters.put("year", year);
        return parameters;
    }

    List<String> words(SubmissionWords words) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, due, () -> words.of("waiting." + SubmissionWaiting.DUE));
        return said;
    }
}

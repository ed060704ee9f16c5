package cn.mingzhang.checkup;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What narrows the list, as SQL and in words. Without a state it is what stands: open, or explained and not yet accepted. */
record FindingFilter(
        SearchText text,
        @Nullable Long unit,
        @Nullable Contradiction rule,
        @Nullable Seriousness seriousness,
        @Nullable Mender mender,
        @Nullable FindingState state,
        @Nullable FindingBucket bucket) {

    static FindingFilter of(ListQuery query, Officer officer) {
        return new FindingFilter(
                query.text("q"),
                query.number("unit"),
                query.constant("rule", Contradiction.class),
                query.constant("seriousness", Seriousness.class),
                query.constant("mender", Mender.class),
                query.constant("state", FindingState.class),
                FindingBucket.of(query.word("bucket"), officer).orElse(null));
    }

    String where(Scope scope, Officer officer) {
        var parts = new ArrayList<String>();
        parts.add(state == null ? "f.gone_on IS NULL AND f.state <> 'ACCEPTED'" : state.those());
        if (!scope.everything()) {
            parts.add("f.unit_id = ANY (:units)");
        }
        if (!text.isEmpty()) {
            parts.add("f.problem_id IN (SELECT q.id FROM problem q WHERE q.search_text LIKE :q ESCAPE '!'"
                    + (text.isPaired() ? " AND q.search_pairs @> bigrams(:words)" : "") + ")");
        }
        if (unit != null) {
            parts.add("f.unit_id = :unit");
        }
        if (rule != null) {
            parts.add("f.rule = '" + rule + "'");
        }
        if (seriousness != null) {
            parts.add("f.seriousness = " + seriousness.rank());
        }
        if (mender != null) {
            parts.add(Contradiction.mendedBy(mender).stream()
                    .map(Enum::name)
                    .collect(Collectors.joining("', '", "f.rule IN ('", "')")));
        }
        if (bucket != null) {
            parts.add(bucket.those(officer));
        }
        return String.join(" AND ", parts);
    }

    Map<String, Object> parameters(Scope scope, Officer officer) {
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("q", text.foldedPattern());
        parameters.put("words", text.folded());
        parameters.put("unit", unit == null ? -1L : unit);
        parameters.put("me", officer.id());
        parameters.put("myUnit", officer.unit().id());
        return parameters;
    }

    List<String> words(CheckupWords words, Map<Long, String> units) {
        var said = new ArrayList<String>();
        if (bucket != null) {
            said.add(words.of("bucket", bucket));
        }
        if (!text.isEmpty()) {
            said.add(words.of("filter.q.words", text.text()));
        }
        if (unit != null) {
            said.add(units.getOrDefault(unit, "" + unit));
        }
        if (rule != null) {
            said.add(words.name(rule));
        }
        said.add(words.of("seriousness", seriousness));
        if (mender != null) {
            said.add(words.of("mender.filter", words.of("mender", mender)));
        }
        said.add(words.of("state", state));
        said.removeIf(String::isEmpty);
        return said;
    }
}

package cn.mingzhang.briefing;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is asked for. @param those the bucket of the reader's desk as SQL */
record BriefingFilter(
        SearchText text,
        @Nullable BriefingKind kind,
        @Nullable BriefingState state,
        @Nullable Long year,
        @Nullable String bucket,
        @Nullable String those,
        long me) {

    static BriefingFilter of(ListQuery query, Officer officer) {
        var bucket = query.word("bucket");
        var those = BriefingWaiting.those(officer).get(bucket);
        return new BriefingFilter(
                query.text("q"),
                query.constant("kind", BriefingKind.class),
                query.constant("state", BriefingState.class),
                query.number("year"),
                those == null ? null : bucket,
                those,
                officer.id());
    }

    String where() {
        return new Conditions(Briefings.VISIBLE)
                .and(!text.isEmpty(), "strpos(lower(b.number || ' ' || b.title), lower(:text)) > 0")
                .and(kind != null, "b.kind = :kind")
                .and(state != null, "b.state = :state")
                .and(year != null, "b.year = :year")
                .and(those != null, "(" + those + ")")
                .where();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.text());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("state", state == null ? null : state.name());
        parameters.put("year", year);
        parameters.put("me", me);
        return parameters;
    }

    List<String> words(BriefingWords words) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, kind != null, () -> words.of("kind", kind));
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, bucket != null, () -> words.of("waiting." + bucket));
        return said;
    }
}

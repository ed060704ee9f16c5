package cn.mingzhang.duties;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the register of lists is asked for. @param late with an item whose term is over @param bucket what waits on the reader */
record DutyFilter(
        @Nullable Long year,
        SearchText text,
        @Nullable Long unit,
        @Nullable DutyState state,
        boolean late,
        @Nullable String bucket,
        long myUnit) {

    static DutyFilter of(ListQuery query, Officer officer) {
        var bucket = query.word("bucket");
        return new DutyFilter(
                query.number("year"),
                query.text("q"),
                query.number("unit"),
                query.constant("state", DutyState.class),
                query.flag("late"),
                DutyWaiting.those(officer).containsKey(bucket) ? bucket : null,
                officer.unit().id());
    }

    String where(Map<String, String> buckets) {
        return new Conditions("true")
                .and(year != null, "c.year = :year")
                .and(
                        !text.isEmpty(),
                        "EXISTS (SELECT 1 FROM duty_item i WHERE i.list_id = l.id AND strpos(lower(i.what || ' ' || i.leader || ' '"
                                + " || i.person || ' ' || i.source), lower(:text)) > 0)")
                .and(unit != null, "l.unit_id = :unit")
                .and(state != null, "l.state = :state")
                .and(
                        late,
                        "l.state = 'CONFIRMED' AND EXISTS (SELECT 1 FROM duty_item i WHERE i.list_id = l.id AND NOT i.done AND i.due_on < :today)")
                .and(bucket != null, bucket == null ? "" : buckets.getOrDefault(bucket, "false"))
                .where();
    }

    Map<String, Object> parameters(LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("year", year);
        parameters.put("text", text.text());
        parameters.put("unit", unit);
        parameters.put("state", state == null ? null : state.name());
        parameters.put("today", today);
        parameters.put("myUnit", myUnit);
        return parameters;
    }

    List<String> words(DutyWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, unit != null, () -> unitName);
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, late, () -> words.of("filter.late"));
        Conditions.add(said, bucket != null, () -> words.of("waiting." + bucket));
        return said;
    }
}

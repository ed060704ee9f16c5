package cn.mingzhang.campaigns;

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

/**
 * What the list of key tasks is asked for.
 *
 * @param unit leads or helps
 * @param bucket what waits on the reader, as his desk opens it
 * @param late its deadline, or its report, is past
 */
record TaskFilter(
        @Nullable Long year,
        SearchText text,
        @Nullable Long phase,
        @Nullable Long unit,
        @Nullable TaskState state,
        boolean late,
        @Nullable String bucket,
        long myUnit,
        long me,
        boolean drafts) {

    static TaskFilter of(ListQuery query, Officer officer) {
        var bucket = query.word("bucket");
        return new TaskFilter(
                query.number("year"),
                query.text("q"),
                query.number("phase"),
                query.number("unit"),
                query.constant("state", TaskState.class),
                query.flag("late"),
                CampaignWaiting.those(officer).containsKey(bucket) ? bucket : null,
                officer.unit().id(),
                officer.id(),
                CampaignRights.readsDrafts(officer));
    }

    String where() {
        return new Conditions("(:drafts OR c.state <> 'DRAFT')")
                .and(year != null, "c.year = :year")
                .and(!text.isEmpty(), "strpos(folded(t.number || ' ' || t.title || ' ' || t.demand), :text) > 0")
                .and(phase != null, "p.ordinal = :phase")
                .and(unit != null, "(t.lead_unit_id = :unit OR t.helpers @> ARRAY[CAST(:unit AS bigint)])")
                .and(state != null, "t.state = :state")
                .and(
                        late,
                        "c.state = 'ISSUED' AND t.state <> 'DONE' AND (t.due_on < :today OR (t.state = 'OPEN' AND t.report_by < :today))")
                .and(bucket != null, bucket == null ? "" : CampaignWaiting.ALL.get(bucket))
                .where();
    }

    Map<String, Object> parameters(LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("drafts", drafts);
        parameters.put("year", year);
        parameters.put("text", text.folded());
        parameters.put("phase", phase);
        parameters.put("unit", unit);
        parameters.put("state", state == null ? null : state.name());
        parameters.put("today", today);
        parameters.put("myUnit", myUnit);
        parameters.put("me", me);
        return parameters;
    }

    List<String> words(CampaignWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, phase != null, () -> words.of("filter.phase", "" + phase));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, state != null, () -> words.of("task.state", state));
        Conditions.add(said, late, () -> words.of("filter.late"));
        Conditions.add(said, bucket != null, () -> words.of("waiting." + bucket));
        return said;
    }
}

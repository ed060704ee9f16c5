package cn.mingzhang.instructions;

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
 * What the list of instructions is asked for.
 *
 * @param figure the code of the figure beside which they stand
 * @param those what waits on the reader, as SQL
 */
record InstructionFilter(
        SearchText text,
        @Nullable InstructionState state,
        @Nullable Long unit,
        @Nullable String figure,
        boolean late,
        @Nullable String bucket,
        @Nullable String those,
        Map<String, Object> seen) {

    static InstructionFilter of(ListQuery query, Officer officer) {
        var bucket = query.word("bucket");
        var those = InstructionWaiting.those(officer).get(bucket);
        return new InstructionFilter(
                query.text("q"),
                query.constant("state", InstructionState.class),
                query.number("unit"),
                query.word("figure"),
                query.flag("late"),
                those == null ? null : bucket,
                those,
                InstructionRights.parameters(officer));
    }

    String where() {
        return new Conditions(InstructionRights.VISIBLE)
                .and(
                        !text.isEmpty(),
                        "strpos(folded(i.number || ' ' || i.words || ' ' || i.about_title || ' ' || i.leader_name), :text) > 0")
                .and(state != null, "i.state = :state")
                .and(unit != null, "i.unit_id = :unit")
                .and(figure != null, "i.about_kind = 'figure' AND i.about_key = :figure")
                .and(late, "i.state = 'ISSUED' AND i.due_on < :today")
                .and(those != null, "(" + those + ")")
                .where();
    }

    Map<String, Object> parameters(LocalDate today) {
        var parameters = new HashMap<>(seen);
        parameters.put("text", text.folded());
        parameters.put("state", state == null ? null : state.name());
        parameters.put("unit", unit);
        parameters.put("figure", figure);
        parameters.put("today", today);
        return parameters;
    }

    List<String> words(InstructionWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, unit != null, () -> unitName);
        Conditions.add(said, figure != null, () -> words.of("filter.figure", figure));
        Conditions.add(said, late, () -> words.of("filter.late"));
        Conditions.add(said, bucket != null, () -> words.of("waiting." + bucket));
        return said;
    }
}

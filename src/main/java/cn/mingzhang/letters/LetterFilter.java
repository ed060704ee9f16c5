package cn.mingzhang.letters;

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
 * What the register of letters is asked for.
 *
 * @param year of its number; a draft is of the year in which it is written
 * @param late a clause is overdue
 * @param bucket what waits on the reader, as his desk opens it
 * @param those the same as SQL
 */
record LetterFilter(
        SearchText text,
        @Nullable LetterKind kind,
        @Nullable LetterState state,
        @Nullable Long unit,
        @Nullable Long year,
        boolean late,
        @Nullable String bucket,
        @Nullable String those,
        long myUnit,
        long me) {

    static LetterFilter of(ListQuery query, Officer officer) {
        var bucket = query.word("bucket");
        var those = LetterWaiting.those(officer).get(bucket);
        return new LetterFilter(
                query.text("q"),
                query.constant("kind", LetterKind.class),
                query.constant("state", LetterState.class),
                query.number("unit"),
                query.number("year"),
                query.flag("late"),
                those == null ? null : bucket,
                those,
                officer.unit().id(),
                officer.id());
    }

    String where() {
        return new Conditions(LetterRights.VISIBLE)
                .and(
                        !text.isEmpty(),
                        "strpos(folded(coalesce(l.number, '') || ' ' || l.title || ' ' || l.addressee), :text) > 0")
                .and(kind != null, "l.kind = :kind")
                .and(state != null, "l.state = :state")
                .and(unit != null, "l.addressee_unit_id = :unit")
                .and(year != null, "extract(year FROM coalesce(l.issued_on, l.drafted_on)) = :year")
                .and(late, "l.state = 'SERVED' AND l.next_due < :today")
                .and(those != null, "(" + those + ")")
                .where();
    }

    Map<String, Object> parameters(LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.folded());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("state", state == null ? null : state.name());
        parameters.put("unit", unit);
        parameters.put("year", year);
        parameters.put("today", today);
        parameters.put("myUnit", myUnit);
        parameters.put("me", me);
        return parameters;
    }

    List<String> words(LetterWords words, String unitName) {
        var said = new ArrayList<String>();
        Conditions.add(said, !text.isEmpty(), () -> words.ofAny("projects.filter.q.words", text.text()));
        Conditions.add(said, kind != null, () -> words.of("kind", kind));
        Conditions.add(said, state != null, () -> words.of("state", state));
        Conditions.add(said, unit != null, () -> words.of("filter.unit", unitName));
        Conditions.add(said, year != null, () -> words.of("filter.year", "" + year));
        Conditions.add(said, late, () -> words.of("filter.late"));
        Conditions.add(said, bucket != null, () -> words.of("waiting." + bucket));
        return said;
    }
}

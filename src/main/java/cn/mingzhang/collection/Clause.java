package cn.mingzhang.collection;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ladder, written by chaining so that it reads like what it stands for.
 *
 * @param follows the rungs it may follow, by name, for a rung may name a later one; empty for the first
 * @param paper what is issued; null where the court's own paper is recorded
 * @param clock until when it is to be obeyed, or answered by the court; null where none runs
 */
record Clause(
        List<String> follows,
        @Nullable Post by,
        @Nullable CollectionPaper paper,
        @Nullable TermName clock,
        String ground,
        List<Condition> conditions) {

    static Clause first() {
        return after(new String[0]);
    }

    static Clause after(String... rungs) {
        return new Clause(List.of(rungs), null, null, null, "", List.of());
    }

    Clause by(Post post) {
        return new Clause(follows, post, paper, clock, ground, conditions);
    }

    Clause issues(CollectionPaper made) {
        return new Clause(follows, by, made, clock, ground, conditions);
    }

    Clause recordsTheCourts() {
        return new Clause(follows, by, null, clock, ground, conditions);
    }

    Clause within(TermName term) {
        return new Clause(follows, by, paper, term, ground, conditions);
    }

    Clause under(String article) {
        return new Clause(follows, by, paper, clock, article, conditions);
    }

    Clause providedThat(Condition... asked) {
        return new Clause(follows, by, paper, clock, ground, List.copyOf(Arrays.asList(asked)));
    }

    boolean mayFollow(@Nullable Rung last) {
        return last == null ? follows.isEmpty() : follows.contains(last.name());
    }

    /** Of the office whose fee it is. */
    boolean isOpenTo(Officer officer, long unitId) {
        return by != null && officer.holds(by) && officer.isOf(unitId);
    }

    List<Condition> unmet(Attempt attempt) {
        return conditions.stream()
                .filter(condition -> !condition.isMet(attempt))
                .toList();
    }
}

package cn.mingzhang.closure;

import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the regulation: while the file stands there, by whom, where it goes, provided what. Written by chaining, so that a
 * line of {@link Step} reads like the clause it stands for.
 *
 * <p>Stages and posts keep the order of the regulation, for they are printed too.
 *
 * @param by the posts; for {@link Hand#HOLDER} the posts that hold the step where the clock alone would
 * @param orSuperiorHead where the unit has no second eligible person, the head of its superior unit
 * @param to where the file goes; null where the signer names the stage
 */
public record Clause(
        Set<Stage> during,
        Hand hand,
        Set<Post> by,
        boolean orSuperiorHead,
        @Nullable Stage to,
        List<Condition> providedThat) {

    /** Whose hand does it. */
    public enum Hand {
        /** An officer holding one of the posts. */
        POST,
        /** Whoever holds the step that would take the file onward from where it stands. */
        HOLDER,
        /** The clock, when the day has come. */
        CLOCK,
        /** The application, as the consequence of another deed. */
        SYSTEM
    }

    public Clause {
        during = Collections.unmodifiableSet(EnumSet.copyOf(during));
        by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
        providedThat = List.copyOf(providedThat);
    }

    static Clause during(Stage first, Stage... others) {
        return new Clause(EnumSet.of(first, others), Hand.POST, Set.of(), false, null, List.of());
    }

    static Clause fromTo(Stage first, Stage last) {
        return new Clause(EnumSet.range(first, last), Hand.POST, Set.of(), false, null, List.of());
    }

    Clause by(Post... posts) {
        return with(Hand.POST, posts);
    }

    Clause byTheHolderOr(Post... posts) {
        return with(Hand.HOLDER, posts);
    }

    Clause byTheClock() {
        return with(Hand.CLOCK);
    }

    Clause byTheSystem() {
        return with(Hand.SYSTEM);
    }

    Clause orTheSuperiorHead() {
        return new Clause(during, hand, by, true, to, providedThat);
    }

    Clause to(Stage stage) {
        return new Clause(during, hand, by, orSuperiorHead, stage, providedThat);
    }

    Clause toTheNamedStage() {
        return new Clause(during, hand, by, orSuperiorHead, null, providedThat);
    }

    Clause providedThat(Condition... conditions) {
        return new Clause(during, hand, by, orSuperiorHead, to, List.of(conditions));
    }

    private Clause with(Hand newHand, Post... posts) {
        return new Clause(during, newHand, new LinkedHashSet<>(Arrays.asList(posts)), orSuperiorHead, to, providedThat);
    }
}

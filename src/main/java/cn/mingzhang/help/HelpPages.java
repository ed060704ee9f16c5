package cn.mingzhang.help;

import cn.mingzhang.closure.Clause;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemBucket;
import cn.mingzhang.problems.ProblemBuckets;
import cn.mingzhang.refusals.NotVisible;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a post's guide together from its text, the desk's buckets and the closure table. */
@Component
class HelpPages {
    /** The guide is Chinese whatever the language of the frame. */
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Guides guides;
    private final ObjectProvider<ProblemBuckets> buckets;
    private final MessageSource messages;

    HelpPages(Guides guides, ObjectProvider<ProblemBuckets> buckets, MessageSource messages) {
        this.guides = guides;
        this.buckets = buckets;
        this.messages = messages;
    }

    List<HelpPage.Entry> index(Officer officer) {
        return Arrays.stream(Post.values())
                .filter(post -> isShownTo(officer, post))
                .sorted(Comparator.comparing((Post post) -> !officer.holds(post)))
                .map(post -> new HelpPage.Entry(
                        messages.getMessage("people.post." + post, null, LocaleContextHolder.getLocale()),
                        "/help/" + Guides.slug(post),
                        officer.holds(post)))
                .toList();
    }

    HelpPage page(String slug, Officer officer) {
        var post = Arrays.stream(Post.values())
                .filter(one -> Guides.slug(one).equals(slug) && isShownTo(officer, one))
                .findFirst()
                .orElseThrow(() -> new NotVisible("guide " + slug));
        var mine = officer.holds(post);
        return new HelpPage(
                word("people.post." + post),
                mine,
                guides.of(post).readBy(mayKnowOfClues(officer)),
                waits(post, mine, officer),
                steps(post, officer));
    }

    /** The sealed compartment's own posts are nobody's reading but the discipline side's. */
    private static boolean isShownTo(Officer officer, Post post) {
        return !post.needsSecondPerson() || officer.isOnSide(Post.Side.DISCIPLINE);
    }

    private static boolean mayKnowOfClues(Officer officer) {
        return officer.holdsAny(Post.SUPERVISOR, Post.RESIDENT, Post.CLUE_KEEPER);
    }

    private List<HelpPage.Wait> waits(Post post, boolean mine, Officer officer) {
        return buckets.stream()
                .flatMap(some -> some.all().stream())
                .filter(bucket -> bucket.posts().contains(post))
                .sorted(Comparator.comparingInt(ProblemBucket::order))
                .map(bucket -> new HelpPage.Wait(
                        word("desk.bucket." + bucket.key()), mine ? "/problems?bucket=" + bucket.key() : null))
                .toList();
    }

    private List<HelpPage.StepLine> steps(Post post, Officer officer) {
        var general = Procedure.GENERAL.steps();
        return Stream.concat(general.stream(), Procedure.SHORT.steps().stream().filter(step -> !general.contains(step)))
                .filter(step -> isOf(step, post))
                .map(step -> line(Procedure.GENERAL.has(step) ? Procedure.GENERAL : Procedure.SHORT, step, officer))
                .toList();
    }

    /** The whole table, in the order of the regulation. */
    List<HelpPage.StepLine> procedure(Procedure procedure, Officer officer) {
        return procedure.steps().stream()
                .map(step -> line(procedure, step, officer))
                .toList();
    }

    /** Whoever holds a stage may return it: each post that takes a file onward. */
    private static boolean isOf(ClosureStep step, Post post) {
        if (step.posts().contains(post)) {
            return true;
        }
        return step.clause().hand() == Clause.Hand.HOLDER
                && Stream.of(Procedure.values())
                        .flatMap(procedure -> step.clause().during().stream().map(procedure::stepOnward))
                        .flatMap(Optional::stream)
                        .anyMatch(onward -> onward.posts().contains(post));
    }

    private HelpPage.StepLine line(Procedure procedure, ClosureStep step, Officer officer) {
        return new HelpPage.StepLine(
                procedure.steps().indexOf(step) + 1,
                word("closure.procedure." + procedure),
                word(step.messageKey()),
                by(step),
                step.clause().during().stream()
                        .sorted()
                        .map(this::stage)
                        .collect(Collectors.joining(word("closure.comma"))),
                step.to() == null ? word("closure.to.named") : stage(step.to()),
                step.clause().providedThat().stream()
                        .filter(condition -> condition.isShownTo(officer))
                        .map(condition -> word(condition.messageKey()))
                        .toList());
    }

    private String by(ClosureStep step) {
        if (step.isBySystem()) {
            return word("closure.by.system");
        }
        var posts = step.posts().stream()
                .sorted()
                .map(post -> word("people.post." + post))
                .collect(Collectors.joining(word("closure.or")));
        return step.clause().hand() == Clause.Hand.HOLDER ? word("closure.by.holder", posts) : posts;
    }

    private String stage(Stage stage) {
        return word("closure.stage." + stage);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, CHINESE);
    }
}

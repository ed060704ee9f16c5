package cn.mingzhang.batches;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.closure.Step;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Optional;

/** The steps that are taken in batches: forward, by a person, and about files that lie ready; the application is each unit's own. */
final class BatchStep {
    static final List<ClosureStep> ALL = List.of(
            Step.SERVE,
            Step.ACCEPT,
            Step.ENDORSE,
            Step.REVIEW,
            Step.VERIFY,
            ShortStep.CONFIRM,
            Step.COUNTERSIGN,
            Step.SIGN_OFF);

    private BatchStep() {}

    static Optional<ClosureStep> named(String name) {
        return ALL.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** Who signs it, and the group's office, which prepares the agenda for whoever signs. */
    static boolean isPreparedBy(ClosureStep step, Officer officer) {
        return officer.holdsAny(step.posts()) || officer.holds(Post.GROUP_OFFICE);
    }

    static List<ClosureStep> preparedBy(Officer officer) {
        return ALL.stream().filter(step -> isPreparedBy(step, officer)).toList();
    }

    static List<String> signedBy(Officer officer) {
        return ALL.stream()
                .filter(step -> officer.holdsAny(step.posts()))
                .map(ClosureStep::name)
                .toList();
    }

    static void mustBePreparedBy(ClosureStep step, Officer officer) {
        if (!isPreparedBy(step, officer)) {
            throw new WrongPost("batch for " + step.name());
        }
    }

    static void mustBeSignedBy(ClosureStep step, Officer officer) {
        if (!officer.holdsAny(step.posts())) {
            throw new WrongPost("batch for " + step.name());
        }
    }

    static boolean asksForNotice(ClosureStep step) {
        return step.asksFor(Condition.NOTICE_SCOPE_CHOSEN);
    }
}

package cn.mingzhang.accounts;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 重置第二因素的提请, for somebody of the sealed compartment: waiting for, or answered by, a second person.
 *
 * @param confirmed null while nobody has answered
 */
record FactorReset(
        long id,
        long officerId,
        String officerLogin,
        String officerName,
        String reason,
        long proposerId,
        String proposerName,
        LocalDate proposedOn,
        @Nullable Boolean confirmed,
        @Nullable String answer,
        @Nullable String answererName,
        @Nullable LocalDate answeredOn) {

    boolean isPending() {
        return confirmed == null;
    }

    /** Whose factor guards the sealed compartment: giving him the post took two, so does opening his door. */
    static boolean takesTwo(Officer target) {
        return target.posts().stream().anyMatch(Post::needsSecondPerson);
    }

    /** Neither who proposed it nor whom it is for; in one's own right only. */
    boolean mayBeAnsweredBy(Officer officer) {
        return isPending()
                && officer.inOwnRight().holdsAny(Post.CONFIRMERS)
                && officer.id() != officerId
                && officer.id() != proposerId;
    }
}

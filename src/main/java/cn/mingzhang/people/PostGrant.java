package cn.mingzhang.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 授权提名: a post that opens the sealed compartment, proposed for somebody and waiting for, or answered by, a second person.
 *
 * @param confirmed null while nobody has answered
 */
public record PostGrant(
        long id,
        long officerId,
        String officerLogin,
        String officerName,
        Post post,
        long unitId,
        LocalDate from,
        String reason,
        long proposerId,
        String proposerName,
        LocalDate proposedOn,
        @Nullable Boolean confirmed,
        @Nullable String answer,
        @Nullable String answererName,
        @Nullable LocalDate answeredOn) {

    public boolean isPending() {
        return confirmed == null;
    }

    /** Neither who proposed it nor whom it is for; in one's own right only. */
    public boolean mayBeAnsweredBy(Officer officer) {
        return isPending()
                && officer.inOwnRight().holdsAny(Post.CONFIRMERS)
                && officer.id() != officerId
                && officer.id() != proposerId;
    }
}

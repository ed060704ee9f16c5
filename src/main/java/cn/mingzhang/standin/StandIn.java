package cn.mingzhang.standin;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 代理 as it stands on a day.
 *
 * @param until the first day on which it no longer holds
 * @param endedOn the day on which it was ended by hand
 * @param inForce whether the stand-in acts on that day: also the absent must hold the post, and the stand-in be near enough to it
 */
record StandIn(
        long id,
        long officerId,
        String officerLogin,
        String officerName,
        String officerUnit,
        long deputyId,
        String deputyName,
        String deputyUnit,
        Post post,
        LocalDate from,
        LocalDate until,
        String reason,
        long namerId,
        String namerName,
        LocalDate namedOn,
        @Nullable LocalDate endedOn,
        boolean inForce) {

    enum State {
        COMING,
        ACTING,
        VOID,
        ENDED,
        OVER
    }

    State state(LocalDate today) {
        if (endedOn != null) {
            return State.ENDED;
        }
        if (!today.isBefore(until)) {
            return State.OVER;
        }
        return today.isBefore(from) ? State.COMING : inForce ? State.ACTING : State.VOID;
    }

    boolean isOpen(LocalDate today) {
        return endedOn == null && today.isBefore(until);
    }

    boolean isOf(Officer officer) {
        return officer.id() == officerId || officer.id() == deputyId;
    }

    boolean mayBeSeenBy(Officer officer) {
        return isOf(officer) || officer.id() == namerId || officer.holds(Post.SECURITY_ADMIN);
    }
}

package cn.mingzhang.checkup;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.WrongPost;
import org.springframework.stereotype.Component;

/** Who sees what a check-up finds: whoever sees the ledger whole, within his units. Neither 财政 nor the three administrators. */
@Component
class CheckupRights {
    /** Who accepts an explanation. */
    static final Post[] ACCEPTERS = {Post.RESIDENT, Post.SUPERVISOR, Post.GROUP_DEPUTY};

    private static final Post[] EXPLAINERS = {
        Post.RECTIFIER, Post.UNIT_HEAD, Post.FEE_CLERK, Post.RESIDENT, Post.SUPERVISOR, Post.GROUP_OFFICE
    };

    private static final Post[] RUNNERS = {
        Post.RECTIFIER, Post.UNIT_HEAD, Post.REVIEWER, Post.RESIDENT, Post.SUPERVISOR, Post.GROUP_OFFICE
    };

    private final Scopes scopes;
    private final OfficeClock clock;

    CheckupRights(Scopes scopes, OfficeClock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("check-up");
        }
    }

    static boolean runs(Officer officer) {
        return officer.holdsAny(RUNNERS);
    }

    static void mustRun(Officer officer) {
        officer.mustHoldAny(RUNNERS);
    }

    /** Of an office: for its own unit; of the others: for whatever they see. */
    static boolean explains(long unitId, Officer officer) {
        return officer.holdsAny(EXPLAINERS)
                && (!officer.isOnSide(Side.OFFICE)
                        || officer.isOf(unitId)
                        || officer.isOnSide(Side.DISCIPLINE)
                        || officer.isOnSide(Side.GROUP));
    }

    static void mustExplain(long unitId, Officer officer) {
        if (!explains(unitId, officer)) {
            throw new WrongPost("explains findings of unit " + unitId);
        }
    }

    static boolean accepts(Officer officer) {
        return officer.holdsAny(ACCEPTERS);
    }

    Scope scope(Officer officer) {
        return scopes.of(officer, clock.today());
    }
}

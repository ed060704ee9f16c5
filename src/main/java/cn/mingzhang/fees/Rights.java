package cn.mingzhang.fees;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import org.springframework.stereotype.Component;

/** Who sees the fees and who works on them. 财政 sees the money of every office; the three administrators none. */
@Component("feeRights")
public class Rights {
    /** Who approves what the clerk of his office proposes. */
    static final Post[] APPROVERS = {Post.UNIT_HEAD, Post.REVIEWER};

    private final Scopes scopes;
    private final OfficeClock clock;

    Rights(Scopes scopes, OfficeClock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    public static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS)
                || officer.isOnSide(Side.TREASURY);
    }

    public static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("relocation fees");
        }
    }

    public Scope scope(Officer officer) {
        return reads(officer) ? scopes.of(officer, clock.today()) : Scope.NOTHING;
    }

    /** Refuses (404) what lies outside his scope. */
    void mustSee(long unitId, Officer officer) {
        if (!scope(officer).covers(unitId)) {
            throw new NotVisible("fees of unit " + unitId);
        }
    }

    /** The clerk of the office itself. */
    public static boolean proposes(long unitId, Officer officer) {
        return officer.holds(Post.FEE_CLERK) && officer.isOf(unitId);
    }

    /** Of the same office, another person, and not one who acts for the proposer. */
    static boolean answers(long unitId, long proposerId, Officer officer) {
        return officer.holdsAny(APPROVERS) && officer.isOf(unitId) && !officer.isOrRepresents(proposerId);
    }
}

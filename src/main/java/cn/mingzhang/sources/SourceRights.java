package cn.mingzhang.sources;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.WrongPost;
import org.springframework.stereotype.Component;

/** Who sees the sources: all of those that are about a unit he sees, and of their items those of such units. */
@Component
class SourceRights {
    /** Who enters sources and lists or declines their items. */
    static final Post[] WRITERS = {Post.GROUP_OFFICE, Post.RESIDENT, Post.SUPERVISOR};

    /** Who answers a proposal to decline, another person than the one who proposed. */
    static final Post[] JUDGES = {Post.RESIDENT, Post.SUPERVISOR};

    private final Scopes scopes;
    private final OfficeClock clock;

    SourceRights(Scopes scopes, OfficeClock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    /** Of the inspected side alone: it sees its own items, not the document about all. */
    static boolean isOffice(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                && !officer.isOnSide(Side.DISCIPLINE)
                && !officer.isOnSide(Side.GROUP)
                && !officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("sources");
        }
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    static boolean judges(Officer officer) {
        return officer.inOwnRight().holdsAny(JUDGES);
    }

    /** Who prepares the findings of his own unit. */
    static boolean prepares(Officer officer, long unitId) {
        return officer.isOf(unitId) && officer.holdsAny(Post.RECTIFIER, Post.UNIT_HEAD);
    }

    /** Who signs its report: its head himself. */
    static boolean signs(Officer officer, long unitId) {
        return officer.isOf(unitId) && officer.inOwnRight().holds(Post.UNIT_HEAD);
    }

    Scope scope(Officer officer) {
        return reads(officer) ? scopes.of(officer, clock.today()) : Scope.NOTHING;
    }
}

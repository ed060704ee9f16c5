package cn.mingzhang.education;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.refusals.WrongPost;

/** Who reads and who writes: events are for the whole sector, names within the reader's scope. */
final class EducationRights {
    static final Post[] WRITERS = {Post.RECTIFIER, Post.RESIDENT, Post.GROUP_OFFICE};

    private EducationRights() {}

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("education");
        }
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    /** One's own unit's; the group's office any. */
    static boolean writesOf(long unitId, Officer officer) {
        return officer.holds(Post.GROUP_OFFICE) || (writes(officer) && officer.isOf(unitId));
    }
}

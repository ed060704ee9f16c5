package cn.mingzhang.campaigns;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.refusals.WrongPost;

/** Who sees and who writes a campaign. An issued plan is for the whole sector; a draft is the group's own. */
final class CampaignRights {
    static final Post[] WRITERS = {Post.GROUP_OFFICE};

    /** 印发、总结: the leading group itself, never its office. */
    static final Post[] ISSUERS = {Post.GROUP_LEADER, Post.GROUP_DEPUTY};

    private CampaignRights() {}

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("campaigns");
        }
    }

    static boolean readsDrafts(Officer officer) {
        return officer.isOnSide(Side.GROUP);
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    static boolean issues(Officer officer) {
        return officer.inOwnRight().holdsAny(ISSUERS);
    }
}

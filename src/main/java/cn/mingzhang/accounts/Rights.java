package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;
import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;

/** Who reads accounts, and that nobody is his own administrator. */
final class Rights {
    private Rights() {}

    static boolean reads(Officer officer) {
        return officer.holdsAny(SYSTEM_ADMIN, SECURITY_ADMIN);
    }

    /** For one account: to everybody else it does not exist. */
    static void mustSee(Officer officer, String login) {
        if (!reads(officer)) {
            throw new NotVisible("account " + login);
        }
    }

    static boolean isOwn(Officer officer, Officer target) {
        return officer.id() == target.id();
    }

    static void mustBeAnothers(Officer officer, Officer target) {
        if (isOwn(officer, target)) {
            throw new WrongPost("one's own account");
        }
    }
}

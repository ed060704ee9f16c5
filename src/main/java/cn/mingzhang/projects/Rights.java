package cn.mingzhang.projects;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import org.springframework.stereotype.Component;

/** Who sees the register and who writes in it. Treasury and the three administrators have no business here. */
@Component
class Rights {

    private static final Post[] WRITERS = {
        Post.RECTIFIER, Post.FEE_CLERK, Post.REVIEWER, Post.GROUP_OFFICE, Post.RESIDENT, Post.SUPERVISOR
    };

    private final Projects projects;
    private final Scopes scopes;
    private final OfficeClock clock;

    Rights(Projects projects, Scopes scopes, OfficeClock clock) {
        this.projects = projects;
        this.scopes = scopes;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("project register");
        }
    }

    static void mustWrite(Officer officer) {
        officer.mustHoldAny(WRITERS);
    }

    /** Nothing for those who do not read: each record is unknown to them (404). */
    Scope scope(Officer officer) {
        return reads(officer) ? scopes.of(officer, clock.today()) : Scope.NOTHING;
    }

    /** The project of an address, if this officer sees it. */
    Project seen(String number, Officer officer) {
        return ProjectNumber.parse(number)
                .flatMap(parsed -> projects.find(parsed, scope(officer)))
                .orElseThrow(() -> new NotVisible("project " + number));
    }
}

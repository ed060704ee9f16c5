package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import org.springframework.stereotype.Component;

/** Who sees the ledger, and which problem of an address. The three administrators have no business here. */
@Component
class LedgerRights {
    static final Post[] LOGGERS = {Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE};

    private final Problems problems;
    private final Scopes scopes;
    private final OfficeClock clock;

    LedgerRights(Problems problems, Scopes scopes, OfficeClock clock) {
        this.problems = problems;
        this.scopes = scopes;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return !officer.actsIn().isEmpty() && !officer.isOnSide(Side.ADMINISTRATION);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("problem ledger");
        }
    }

    static boolean logs(Officer officer) {
        return officer.holdsAny(LOGGERS);
    }

    Scope scope(Officer officer) {
        return scopes.of(officer, clock.today());
    }

    Visible visible(Officer officer) {
        return Visible.to(officer, scope(officer));
    }

    Problem seen(ProblemNumber number, Officer officer) {
        return problems.visible(number.value(), visible(officer))
                .orElseThrow(() -> new NotVisible("problem " + number));
    }
}

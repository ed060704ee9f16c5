package cn.mingzhang.accounts;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.gate.Factors;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重置第二因素: proposed by the security administrator, and for the sealed compartment's people done by a second person. */
@Service
@Transactional
class FactorResetDesk {
    private final FactorResets resets;
    private final Factors factors;
    private final Trail trail;
    private final OfficeClock clock;

    FactorResetDesk(FactorResets resets, Factors factors, Trail trail, OfficeClock clock) {
        this.resets = resets;
        this.factors = factors;
        this.trail = trail;
        this.clock = clock;
    }

    void propose(Officer target, String reason, Officer officer) {
        resets.add(target, reason, officer);
        note(officer, "FACTOR_RESET_PROPOSED", target.login(), reason);
    }

    /** The second person, his password judged before. */
    void confirm(FactorReset reset, Officer officer) {
        mustBeTheSecond(reset, officer);
        resets.answer(reset, true, "", officer);
        note(officer, "FACTOR_RESET_CONFIRMED", reset.officerLogin(), reset.reason());
        factors.reset(officer.actor(), reset.officerId());
    }

    void refuse(FactorReset reset, String reason, Officer officer) {
        mustBeTheSecond(reset, officer);
        resets.answer(reset, false, reason, officer);
        note(officer, "FACTOR_RESET_REFUSED", reset.officerLogin(), reason);
    }

    static void mustBeTheSecond(FactorReset reset, Officer officer) {
        officer.inOwnRight().mustHoldAny(Post.CONFIRMERS.toArray(Post[]::new));
        if (officer.id() == reset.officerId() || officer.id() == reset.proposerId()) {
            throw new WrongPost("nobody resets his own factor");
        }
        if (!reset.isPending()) {
            throw new Conflict("factor reset " + reset.id() + " is answered");
        }
    }

    private void note(Officer officer, String deed, String login, String reason) {
        trail.note(officer.actor(), deed, new Subject("officer", login), List.of(), reason, clock.now());
    }
}

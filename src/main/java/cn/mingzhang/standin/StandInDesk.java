package cn.mingzhang.standin;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代理登记: stand-ins are named and ended here; from the next request on the stand-in holds the post. */
@Service
@Transactional
class StandInDesk {
    /** A longer absence is a new appointment. */
    static final int LONGEST = 92;

    private final StandIns standIns;
    private final Trail trail;
    private final OfficeClock clock;

    StandInDesk(StandIns standIns, Trail trail, OfficeClock clock) {
        this.standIns = standIns;
        this.trail = trail;
        this.clock = clock;
    }

    /** Holders of posts that know stand-ins, who acts for one, and the security administrator. */
    static boolean reads(Officer officer) {
        return officer.holds(Post.SECURITY_ADMIN) || officer.actsIn().stream().anyMatch(Post::allowsStandIn);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("stand-ins");
        }
    }

    /** 404 where he may not name one for that post. */
    @Transactional(readOnly = true)
    Holding holding(long id, Officer officer) {
        mustRead(officer);
        return standIns.nameableBy(officer, id, clock.today())
                .orElseThrow(() -> new NotVisible("holding " + id + " for " + officer.login()));
    }

    /** Everything that can be asked before the password is. */
    @Transactional(readOnly = true)
    void mustFit(NewStandIn asked, Officer namer) {
        var today = clock.today();
        if (asked.from().isBefore(today)) {
            throw new Unfit("from", "standin.error.past");
        }
        if (asked.lastDay().isBefore(asked.from())) {
            throw new Unfit("lastDay", "standin.error.order");
        }
        if (asked.lastDay().isAfter(asked.from().plusDays(LONGEST - 1))) {
            throw new Unfit("lastDay", "standin.error.long", LONGEST);
        }
        if (standIns.candidates(asked.holding(), namer, today).stream()
                .noneMatch(candidate -> candidate.id() == asked.deputyId())) {
            throw new Unfit("deputyId", "standin.error.deputy");
        }
        if (standIns.clashes(
                asked.holding(), asked.deputyId(), asked.from(), asked.lastDay().plusDays(1))) {
            throw new Unfit("deputyId", "standin.error.clash");
        }
    }

    /** 指定代理. The password is judged before, outside of this deed. */
    void name(NewStandIn asked, Officer namer) {
        mustFit(asked, namer);
        var id = standIns.add(asked, namer.inOwnRight(), clock.today(), clock.now());
        note(namer, "STAND_IN_NAMED", seen(id, namer), asked.reason());
    }

    @Transactional(readOnly = true)
    StandIn open(long id, Officer officer) {
        mustRead(officer);
        var standIn = seen(id, officer);
        if (!standIn.isOpen(clock.today())) {
            throw new Conflict("stand-in " + id + " is over");
        }
        return standIn;
    }

    /** 提前终止, by either of the two, by who named him, or by the security administrator. */
    void end(long id, Officer officer) {
        var standIn = open(id, officer);
        if (!standIns.end(id, officer, clock.today(), clock.now())) {
            throw new Conflict("stand-in " + id + " is ended");
        }
        note(officer, "STAND_IN_ENDED", standIn, "");
    }

    private StandIn seen(long id, Officer officer) {
        return standIns.byId(id, clock.today())
                .filter(standIn -> standIn.mayBeSeenBy(officer))
                .orElseThrow(() -> new NotVisible("stand-in " + id));
    }

    private void note(Officer officer, String deed, StandIn standIn, String reason) {
        var changes = List.of(
                new Change("standin.post", null, "#people.post." + standIn.post()),
                new Change("standin.deputy", null, standIn.deputyName()),
                new Change(
                        "standin.days",
                        null,
                        standIn.from() + " — " + standIn.until().minusDays(1)));
        trail.note(officer.actor(), deed, new Subject("officer", standIn.officerLogin()), changes, reason, clock.now());
    }
}

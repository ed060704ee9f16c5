package cn.mingzhang.honours;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 荣誉登记: entered once with its certificate; what was entered wrongly is struck out with a reason and entered anew. */
@Component
@Transactional
public class HonourDesk {
    static final String SLOT = "certificate";
    private static final Post[] WRITERS = {Post.RECTIFIER, Post.GROUP_OFFICE};

    private final HonourRoll roll;
    private final Scopes scopes;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    HonourDesk(HonourRoll roll, Scopes scopes, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.roll = roll;
        this.scopes = scopes;
        this.cabinet = cabinet;
        this.trail = trail;
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
            throw new WrongPost("honours");
        }
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    /** A unit enters its own; the group's office any. */
    static boolean writesOf(long unitId, Officer officer) {
        return officer.holds(Post.GROUP_OFFICE) || (officer.holds(Post.RECTIFIER) && officer.isOf(unitId));
    }

    static void mustWrite(Officer officer) {
        officer.mustHoldAny(WRITERS);
    }

    @Transactional(readOnly = true)
    Honour seen(String number, Officer officer) {
        if (!reads(officer)) {
            throw new NotVisible("honour " + number);
        }
        return roll.find(number, scopes.of(officer, clock.today()), clock.today())
                .orElseThrow(() -> new NotVisible("honour " + number));
    }

    /** @return its number */
    public String enter(NewHonour honour, Upload certificate, Officer officer) {
        mustWrite(officer);
        if (!writesOf(honour.unitId(), officer)
                || !scopes.of(officer, clock.today()).covers(honour.unitId())) {
            throw new Unfit("unitId", "honours.error.unit");
        }
        if (honour.awardedOn().isAfter(clock.today())) {
            throw new Unfit("awardedOn", "projects.error.future");
        }
        if (honour.kind().isPersons() == honour.recipient().isEmpty()) {
            throw new Unfit("recipient", "honours.error.recipient." + honour.kind());
        }
        if (roll.has(honour)) {
            throw new Unfit("contest", "honours.error.twice");
        }
        var number = roll.nextNumber(honour.awardedOn().getYear());
        try {
            var id = roll.add(number, honour, officer, clock.now());
            var entered = new HolderRef(Honour.KIND, id, new Subject(Honour.KIND, number));
            cabinet.store(entered, SLOT, certificate, "", officer);
            var changes = List.of(
                    new Change("honours.contest", null, honour.contest()),
                    new Change("honours.award", null, (honour.recipient() + " " + honour.award()).strip()));
            trail.note(officer.actor(), "HONOUR_ENTERED", entered.subject(), changes, "", clock.now());
            return number;
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Conflict("entered meanwhile: " + honour.contest());
        }
    }

    /** 作废, with its reason: the line stays and counts no more. */
    void strike(String number, long version, String why, Officer officer) {
        var honour = seen(number, officer);
        mustStrike(honour, officer);
        if (!roll.strike(honour.id(), version, clock.today(), why)) {
            throw new Conflict(number + " has moved on");
        }
        var change = new Change("honours.award", (honour.recipient() + " " + honour.award()).strip(), null);
        trail.note(officer.actor(), "HONOUR_STRUCK", honour.subject(), List.of(change), why, clock.now());
    }

    static void mustStrike(Honour honour, Officer officer) {
        if (!writesOf(honour.unitId(), officer)) {
            throw new WrongPost("honour " + honour.number());
        }
        if (honour.isVoid()) {
            throw new Conflict(honour.number() + " is struck out");
        }
    }
}

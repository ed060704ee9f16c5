package cn.mingzhang.handovers;

import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.handovers.Handover.Line;
import cn.mingzhang.handovers.Handover.Role;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交接: opened, each line given its taker, signed by all; with the last signature everything moves in one transaction. */
@Service
@Transactional
class HandoverDesk {
    private final Handovers handovers;
    private final Work work;
    private final Heads heads;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;

    HandoverDesk(Handovers handovers, Work work, Heads heads, Registry registry, Trail trail, OfficeClock clock) {
        this.handovers = handovers;
        this.work = work;
        this.heads = heads;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return its number */
    public String open(Officer giver, Occasion occasion, String reason, Officer officer) {
        if (!mayOpenFor(giver, officer)) {
            throw new Unfit("officer", "handovers.officer.missing");
        }
        handovers.openOf(giver.id()).ifPresent(open -> {
            throw new Unfit("officer", "handovers.open.already", open);
        });
        var open = work.of(giver);
        if (open.isEmpty()) {
            throw new Unfit("officer", "handovers.none");
        }
        var today = clock.today();
        var number = handovers.nextNumber(today.getYear());
        handovers.open(number, giver, occasion, reason, officer, open, today, clock.now());
        var change = new Change("handovers.giver", null, giver.name());
        note(number, "HANDOVER_OPENED", officer, reason, change);
        return number;
    }

    boolean mayOpenFor(Officer giver, Officer officer) {
        return officer.id() == giver.id()
                || officer.holds(SYSTEM_ADMIN)
                || heads.isOne(officer, giver.unit().id(), Set.of(giver.id()));
    }

    @Transactional(readOnly = true)
    public Handover seen(String number, Officer officer) {
        return handovers
                .byNumber(number)
                .filter(sheet -> isSeenBy(sheet, officer))
                .orElseThrow(() -> new NotVisible("handover " + number));
    }

    boolean isSeenBy(Handover sheet, Officer officer) {
        return sheet.isGivenBy(officer)
                || sheet.isTakenBy(officer)
                || sheet.isSignedBy(officer)
                || officer.holds(SYSTEM_ADMIN)
                || isHeadOf(sheet, officer);
    }

    boolean isHeadOf(Handover sheet, Officer officer) {
        return heads.isOne(
                officer, sheet.head().giverUnitId(), Set.of(sheet.head().giverId()));
    }

    /** Who writes down the takers, or gives the sheet up: the giver and his head. The administrator only begins it. */
    boolean mayArrange(Handover sheet, Officer officer) {
        return sheet.isGivenBy(officer) || isHeadOf(sheet, officer);
    }

    /** @param takers the taker of each line, by the line's id; a line not named has none yet */
    public void assign(String number, int version, Map<Long, Officer> takers, Officer officer) {
        var sheet = forWriting(number, version, officer);
        if (!mayArrange(sheet, officer)) {
            throw new WrongPost("takers of " + number);
        }
        if (sheet.isSignedByAnybody()) {
            throw new Conflict(number + " is signed");
        }
        var giver = giver(sheet);
        for (var line : sheet.lines()) {
            var taker = takers.get(line.id());
            if (taker != null && !mayTake(line, giver, taker)) {
                throw new Unfit("", "handovers.taker.unfit", line.recordNumber(), taker.name());
            }
            handovers.assign(line.id(), taker);
        }
        handovers.nextVersion(sheet.head().id());
        note(number, "HANDOVER_ARRANGED", officer, "");
    }

    private boolean mayTake(Line line, Officer giver, Officer taker) {
        return work.takers(line, giver).stream().anyMatch(able -> able.id() == taker.id());
    }

    /** As whom he would sign now; null where he has nothing to sign. */
    @Nullable
    Role role(Handover sheet, Officer officer) {
        if (sheet.isGivenBy(officer)) {
            return Role.GIVER;
        }
        if (sheet.isTakenBy(officer)) {
            return Role.TAKER;
        }
        var sides = new java.util.HashSet<>(sheet.takers());
        sides.add(sheet.head().giverId());
        return heads.isOne(officer, sheet.head().giverUnitId(), sides) ? Role.FOR_GIVER : null;
    }

    /** Whether the request is in order, before a password is judged. */
    @Transactional(readOnly = true)
    public Handover toSign(String number, @Nullable Integer version, Officer officer) {
        var sheet = seen(number, officer);
        var role = role(sheet, officer);
        if (role == null) {
            throw new WrongPost("signature on " + number);
        }
        if (version != null && version != sheet.head().version()) {
            throw new Conflict("version " + version + " of " + number);
        }
        if (!sheet.isOpen()
                || !sheet.isComplete()
                || sheet.isSignedBy(officer)
                || role != Role.TAKER && sheet.isGiven()) {
            throw new Conflict(number + " does not wait for " + officer.login());
        }
        return sheet;
    }

    /** 签字; with the last one the work moves. */
    public void sign(String number, int version, Officer officer) {
        handovers.hold(number);
        var sheet = toSign(number, version, officer);
        var role = Objects.requireNonNull(role(sheet, officer));
        handovers.sign(sheet.head().id(), role, officer, sheet.snapshot(), clock.today(), clock.now());
        note(number, "HANDOVER_SIGNED", officer, "", new Change("handovers.role", null, "#handovers.role." + role));
        var signed = handovers.byNumber(number).orElseThrow();
        if (signed.isSignedByAll()) {
            move(signed, officer);
        }
    }

    private void move(Handover sheet, Officer last) {
        var number = sheet.head().number();
        var giver = giver(sheet);
        for (var line : sheet.lines()) {
            var taker = registry.officer(Objects.requireNonNull(line.takerId()), clock.today());
            if (!mayTake(line, giver, taker) && isStillOpen(line, giver)) {
                throw new Unfit("", "handovers.taker.unfit", line.recordNumber(), taker.name());
            }
            handovers.moved(line.id(), work.move(line, giver, taker, number));
        }
        handovers.close(sheet.head().id(), State.DONE, "", clock.today());
        note(number, "HANDOVER_COMPLETED", last, "");
    }

    private boolean isStillOpen(Line line, Officer giver) {
        return work.of(giver).contains(line.item());
    }

    /** 作废: nothing has moved, so it may begin anew. */
    public void cancel(String number, String reason, Officer officer) {
        handovers.hold(number);
        var sheet = seen(number, officer);
        if (!mayArrange(sheet, officer)) {
            throw new WrongPost("cancelling " + number);
        }
        if (!sheet.isOpen()) {
            throw new Conflict(number + " is " + sheet.head().state());
        }
        handovers.close(sheet.head().id(), State.CANCELLED, reason, clock.today());
        note(number, "HANDOVER_CANCELLED", officer, reason);
    }

    @Transactional(readOnly = true)
    public List<Officer> takers(Handover sheet, Line line) {
        return work.takers(line, giver(sheet));
    }

    private Handover forWriting(String number, int version, Officer officer) {
        handovers.hold(number);
        var sheet = seen(number, officer);
        if (sheet.head().version() != version || !sheet.isOpen()) {
            throw new Conflict("version " + version + " of " + number);
        }
        return sheet;
    }

    private Officer giver(Handover sheet) {
        return registry.officer(sheet.head().giverId(), clock.today());
    }

    private void note(String number, String deed, Officer officer, String remark, Change... changes) {
        trail.note(officer.actor(), deed, new Subject("handover", number), List.of(changes), remark, clock.now());
    }
}

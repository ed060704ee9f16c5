package cn.mingzhang.collection;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 执行协议: signed by the head of the office while the court enforces, and ended when it is not kept. Anything else that puts a fee off
 * is no agreement but a violation, written down as such (FE-03, FE-07).
 */
@Component
@Transactional
class AgreementDesk {
    private final Situations situations;
    private final Agreements agreements;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    AgreementDesk(Situations situations, Agreements agreements, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.situations = situations;
        this.agreements = agreements;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean signs(Situation now, Officer officer) {
        return officer.holds(Post.UNIT_HEAD) && officer.isOf(now.project().unitId());
    }

    static boolean isTime(Situation now) {
        var rung = now.file().rung();
        return (rung == Rung.ENFORCEMENT || rung == Rung.SUSPENDED)
                && now.position().arrears().isPositive();
    }

    /** His (403), and the stage for it, with none running (409). */
    void mustBeOpen(Situation now, Officer officer) {
        if (!signs(now, officer)) {
            throw new WrongPost("agreement of unit " + now.project().unitId());
        }
        if (!isTime(now) || open(now) != null) {
            throw new Conflict("no agreement on " + now.project().number() + " at "
                    + now.file().rung());
        }
    }

    @Nullable
    Agreement open(Situation now) {
        return agreements.of(now.project().id()).stream()
                .filter(agreement -> agreement.isOpen(now.position().arrears()))
                .findFirst()
                .orElse(null);
    }

    void sign(
            String projectNumber,
            @Nullable Long version,
            LocalDate signedOn,
            List<Agreement.Instalment> instalments,
            Upload scan,
            Officer officer) {
        var now = situations.held(projectNumber, officer);
        now.mustBeAt(version);
        mustBeOpen(now, officer);
        var owed = now.position().arrears();
        mustFit(signedOn, instalments, owed, now);
        var ordinal = agreements.of(now.project().id()).size() + 1;
        var stored = cabinet.store(now.holder(), "agreement:" + ordinal, scan, projectNumber, officer);
        agreements.add(now.project().id(), signedOn, owed, instalments, stored.id(), officer, now.today(), clock.now());
        var changes = List.of(
                new Change("collection.agreement.principal", null, owed.toString()),
                new Change("collection.agreement.instalments", null, "" + instalments.size()),
                new Change(
                        "collection.agreement.until",
                        null,
                        instalments.get(instalments.size() - 1).dueOn().toString()));
        trail.note(officer.actor(), "COLLECTION_AGREED", now.subject(), changes, "", clock.now());
    }

    private static void mustFit(LocalDate signedOn, List<Agreement.Instalment> instalments, Yuan owed, Situation now) {
        var enforced = now.lastEntry().datedOn();
        if (signedOn.isAfter(now.today()) || signedOn.isBefore(enforced)) {
            throw new Unfit("signedOn", "collection.agreement.error.signedOn", enforced.toString());
        }
        if (instalments.size() < 2) {
            throw new Unfit("", "collection.agreement.error.two");
        }
        var before = signedOn;
        for (var instalment : instalments) {
            if (!instalment.amount().isPositive()) {
                throw new Unfit("", "collection.agreement.error.amount", instalment.ordinal());
            }
            if (!instalment.dueOn().isAfter(before)) {
                throw new Unfit("", "collection.agreement.error.due", instalment.ordinal());
            }
            before = instalment.dueOn();
        }
        var sum =
                Yuan.sum(instalments.stream().map(Agreement.Instalment::amount).toList());
        if (!sum.equals(owed)) {
            throw new Unfit("", "collection.agreement.error.sum", sum.toString(), owed.toString());
        }
    }

    /** 恢复执行: only of one that is not kept. */
    void end(String projectNumber, @Nullable Long version, String reason, Officer officer) {
        var now = situations.held(projectNumber, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(version);
        var broken = broken(now);
        if (reason.isBlank()) {
            throw new Unfit("reason", "collection.error.reason");
        }
        agreements.end(broken.id(), reason, officer, now.today(), clock.now());
        trail.note(
                officer.actor(),
                "COLLECTION_AGREEMENT_BROKEN",
                now.subject(),
                List.of(new Change(
                        "collection.owed", null, now.position().arrears().toString())),
                reason,
                clock.now());
    }

    Agreement broken(Situation now) {
        var open = open(now);
        if (open == null || !open.isOverdue(now.position().arrears(), now.today())) {
            throw new Conflict("no broken agreement on " + now.project().number());
        }
        return open;
    }

    List<Agreement> of(Situation now) {
        return agreements.of(now.project().id());
    }
}

package cn.mingzhang.spending;

import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.REVIEWER;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.FeeProjects;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 支出登记: entered by voucher, undone by an entry of its own; the table of purposes changes by two persons. */
@Component
@Transactional
public class SpendingLedger {
    private final Spendings spendings;
    private final Purposes purposes;
    private final FeeProjects projects;
    private final Rights rights;
    private final Trail trail;
    private final OfficeClock clock;

    SpendingLedger(
            Spendings spendings,
            Purposes purposes,
            FeeProjects projects,
            Rights rights,
            Trail trail,
            OfficeClock clock) {
        this.spendings = spendings;
        this.purposes = purposes;
        this.projects = projects;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return its number */
    public String enter(NewSpending spending, Officer officer) {
        mustWriteFor(spending.unitId(), officer);
        if (!spending.amount().isPositive()) {
            throw new Unfit("amount", "receipts.error.positive");
        }
        if (spending.spentOn().isAfter(clock.today())) {
            throw new Unfit("spentOn", "witness.error.future");
        }
        mustBeRight(spending);
        var number = spendings.nextNumber();
        spendings.add(number, spending, project(spending.projectNumber(), officer), officer);
        note("SPENDING_ENTERED", number, spending.amount().toString(), spending.voucherNumber(), officer);
        return number;
    }

    /** What may not be is still entered where it was: said so, and why. The list and the recomputation then name it. */
    private void mustBeRight(NewSpending spending) {
        var purpose = purposes.seen(spending.purposeId());
        if (!purpose.isInForce()) {
            throw new Unfit("purpose", "spending.error.purpose");
        }
        spendings.hold(spending.unitId());
        var left = spendings.left(spending.unitId());
        var tooMuch = spending.amount().compareTo(left) > 0;
        if (spending.actual()) {
            if ((tooMuch || !purpose.lawful()) && spending.remark().isBlank()) {
                throw new Unfit("remark", "spending.error.why");
            }
            return;
        }
        if (!purpose.lawful()) {
            throw new Unfit("purpose", "spending.error.unlawful", purpose.name(), purpose.basis());
        }
        if (tooMuch) {
            throw new Unfit("amount", "spending.error.left", left.toString());
        }
    }

    private @Nullable Long project(@Nullable String number, Officer officer) {
        if (number == null) {
            return null;
        }
        try {
            return projects.seen(number, officer).id();
        } catch (NotVisible none) {
            throw new Unfit("project", "spending.error.project");
        }
    }

    /** 冲正, once and wholly. @return the number of what undoes it */
    public String reverse(String number, String reason, Officer officer) {
        var undone = toReverse(number, officer);
        if (reason.isBlank()) {
            throw new Unfit("reason", "witness.error.reason");
        }
        var made = spendings.nextNumber();
        spendings.reverse(made, undone.id(), reason.strip(), officer);
        note("SPENDING_REVERSED", number, "-" + undone.yuan(), reason.strip(), officer);
        return made;
    }

    /** Sees it (404), writes for its office (403), it stands (409). */
    @Transactional(readOnly = true)
    public SpendingRow toReverse(String number, Officer officer) {
        var found = seen(number, officer);
        mustWriteFor(found.unitId(), officer);
        if (found.reversesId() != null || found.reversed()) {
            throw new Conflict(number + " is undone, or undoes");
        }
        return found;
    }

    @Transactional(readOnly = true)
    public SpendingRow seen(String number, Officer officer) {
        return spendings
                .byNumber(number)
                .filter(one -> rights.scope(officer).covers(one.unitId()))
                .orElseThrow(() -> new NotVisible("spending " + number));
    }

    private static void mustWriteFor(long unit, Officer officer) {
        if (!ReceiptLedger.writesFor(unit, officer)) {
            throw new WrongPost("spends for unit " + unit);
        }
    }

    /** The table is the city office's. */
    static boolean proposes(Officer officer) {
        return officer.holds(FEE_CLERK) && isCity(officer);
    }

    static boolean mayAnswer(Officer officer) {
        return officer.holdsAny(UNIT_HEAD, REVIEWER) && isCity(officer);
    }

    static boolean answers(Purpose purpose, Officer officer) {
        return purpose.isProposed()
                && mayAnswer(officer)
                && !officer.isOrRepresents(Objects.requireNonNull(purpose.proposerId()));
    }

    private static boolean isCity(Officer officer) {
        var unit = officer.unit();
        return unit.kind() == UnitKind.CIVIL_DEFENSE && unit.divisionCode().endsWith("00");
    }

    static void mustPropose(Officer officer) {
        if (!proposes(officer)) {
            throw new WrongPost("proposes purposes");
        }
    }

    public long propose(String name, boolean lawful, String basis, boolean verified, Officer officer) {
        mustPropose(officer);
        var id = purposes.propose(name, lawful, basis, verified, officer);
        noteOf("SPENDING_PURPOSE_PROPOSED", purposes.seen(id), basis, officer);
        return id;
    }

    /** May answer it (403), still open (409). */
    @Transactional(readOnly = true)
    public Purpose toAnswer(long id, Officer officer) {
        Rights.mustRead(officer);
        if (!mayAnswer(officer)) {
            throw new WrongPost("answers for purposes");
        }
        var purpose = purposes.seen(id);
        if (!purpose.isProposed()) {
            throw new Conflict("purpose " + id + " is " + purpose.state());
        }
        if (!answers(purpose, officer)) {
            throw new WrongPost("answers for purposes");
        }
        return purpose;
    }

    public void answer(long id, boolean granted, String remark, Officer officer) {
        var purpose = toAnswer(id, officer);
        if (!granted && remark.isBlank()) {
            throw new Unfit("remark", "fees.error.reason");
        }
        if (!purposes.answer(purpose, granted, remark.strip(), officer)) {
            throw new Conflict("purpose " + id + " is answered");
        }
        noteOf("SPENDING_PURPOSE_" + (granted ? "APPROVED" : "REFUSED"), purpose, remark.strip(), officer);
    }

    private void noteOf(String deed, Purpose purpose, String remark, Officer officer) {
        trail.note(
                officer.actor(),
                deed,
                new Subject("spending-purpose", "" + purpose.id()),
                List.of(new Change("spending.purpose", null, purpose.name())),
                remark,
                clock.now());
    }

    private void note(String deed, String number, String amount, String remark, Officer officer) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("receipts.amount", null, amount));
        trail.note(officer.actor(), deed, new Subject("spending", number), changes, remark, clock.now());
    }
}

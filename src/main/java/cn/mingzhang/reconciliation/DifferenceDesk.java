package cn.mingzhang.reconciliation;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.receipts.NewReceipt;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.receipts.Voucher;
import cn.mingzhang.reconciliation.Resolution.Deed;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 差异的处理: who works for the office, or the treasury, says why, or proposes a deed in the books; a deed that moves money is done
 * once a second person has granted it, in the name of who proposed it.
 */
@Component
@Transactional
class DifferenceDesk {
    private final Differences differences;
    private final Resolutions resolutions;
    private final Reconciliation reconciliation;
    private final Months months;
    private final ReceiptLedger books;
    private final Registry registry;
    private final Rights rights;
    private final Trail trail;
    private final OfficeClock clock;

    DifferenceDesk(
            Differences differences,
            Resolutions resolutions,
            Reconciliation reconciliation,
            Months months,
            ReceiptLedger books,
            Registry registry,
            Rights rights,
            Trail trail,
            OfficeClock clock) {
        this.differences = differences;
        this.resolutions = resolutions;
        this.reconciliation = reconciliation;
        this.months = months;
        this.books = books;
        this.registry = registry;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** Within his scope, else 404. */
    @Transactional(readOnly = true)
    public Difference seen(long id, Officer officer) {
        var found = differences.seen(id);
        if (!rights.scope(officer).covers(found.unitId())) {
            throw new NotVisible("difference " + id);
        }
        return found;
    }

    /** What he may do with it now; empty where nothing. */
    @Transactional(readOnly = true)
    public List<Deed> deeds(Difference found, Officer officer) {
        var deeds = new ArrayList<Deed>();
        var waits = resolutions.of(found.id()).stream().anyMatch(Resolution::isOpen);
        if (!ReceiptLedger.writesFor(found.unitId(), officer) || found.isGone() || !found.open() || waits) {
            return deeds;
        }
        if (!months.isClosed(found.unitId(), found.month())) {
            deeds.add(Deed.EXPLAIN);
        }
        if (found.sides().isOfLedger() && found.kind() == Kind.RIGHT_ONLY) {
            deeds.add(Deed.ENTER);
        }
        if (found.sides().isOfLedger() && found.kind() == Kind.LEFT_ONLY) {
            deeds.add(Deed.ANNUL);
        }
        return deeds;
    }

    /** 说明, or a deed proposed. @return its id */
    public long propose(long id, Deed deed, String reason, Officer officer) {
        var found = seen(id, officer);
        if (!ReceiptLedger.writesFor(found.unitId(), officer)) {
            throw new WrongPost("mends difference " + id);
        }
        if (!deeds(found, officer).contains(deed)) {
            throw new Conflict("difference " + id + " is gone, explained or waits for its answer");
        }
        if (reason.isBlank()) {
            throw new Unfit("reason", "witness.error.reason");
        }
        var made = resolutions.add(id, deed, reason.strip(), officer);
        note(
                "DIFFERENCE_" + (deed == Deed.EXPLAIN ? "EXPLAINED" : "DEED_PROPOSED"),
                found,
                deed,
                reason.strip(),
                officer);
        return made;
    }

    /** Another person, of the treasury or an approver of the office, not one who acts for the proposer. */
    boolean answers(Difference found, Resolution made, Officer officer) {
        return made.isOpen()
                && !officer.isOrRepresents(made.proposerId())
                && (officer.holds(Post.TREASURY)
                        || officer.holdsAny(Post.UNIT_HEAD, Post.REVIEWER) && officer.isOf(found.unitId()));
    }

    /** Sees it (404), may answer it (403), open (409). */
    @Transactional(readOnly = true)
    public Resolution toAnswer(long id, Officer officer) {
        var made = resolutions.seen(id);
        var found = seen(made.differenceId(), officer);
        if (!made.isOpen()) {
            throw new Conflict("resolution " + id + " is answered");
        }
        if (!answers(found, made, officer)) {
            throw new WrongPost("answers resolution " + id);
        }
        return made;
    }

    /** 核准 or 不予核准; what is granted is written at once. */
    public void answer(long id, boolean granted, String remark, Officer officer) {
        var made = toAnswer(id, officer);
        var found = differences.seen(made.differenceId());
        if (!granted && remark.isBlank()) {
            throw new Unfit("remark", "fees.error.reason");
        }
        if (!resolutions.answer(id, granted, remark.strip(), officer)) {
            throw new Conflict("resolution " + id + " is answered");
        }
        if (granted) {
            if (found.isGone()) {
                throw new Conflict("difference " + found.id() + " is gone");
            }
            write(found, made);
            reconciliation.run(found.unitId(), officer);
        }
        note("DIFFERENCE_DEED_" + (granted ? "GRANTED" : "REFUSED"), found, made.deed(), remark.strip(), officer);
    }

    private void write(Difference found, Resolution made) {
        var proposer = registry.officer(made.proposerId(), clock.today());
        if (made.deed() == Deed.ANNUL) {
            var number = resolutions.receipts(found.leftIds()).get(0).number();
            books.annul(number, made.reason(), proposer);
            return;
        }
        var line = resolutions.line(found.rightIds().get(0));
        if (line.voucherNumber().isEmpty()) {
            throw new Unfit("", "reconciliation.error.voucher");
        }
        books.enter(
                new NewReceipt(
                        found.unitId(),
                        line.source() == Source.TAX ? Voucher.TAX_CERTIFICATE : Voucher.TREASURY_ENTRY,
                        line.voucherNumber(),
                        line.paidOn(),
                        Yuan.ofFen(line.amount()),
                        line.payer(),
                        NewReceipt.Source.valueOf(line.source().name()),
                        made.reason(),
                        null),
                proposer);
    }

    private void note(String deed, Difference found, Deed what, String remark, Officer officer) {
        var changes = List.of(
                new Change("reconciliation.deed", null, "#reconciliation.deed." + what),
                new Change("reconciliation.kind", null, "#reconciliation.kind." + found.sides() + "." + found.kind()),
                new Change("receipts.amount", null, found.amount().toString()));
        trail.note(officer.actor(), deed, new Subject("difference", "" + found.id()), changes, remark, clock.now());
    }
}

package cn.mingzhang.receipts;

import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.TREASURY;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.FeeProject;
import cn.mingzhang.fees.FeeProjects;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 收缴: what came in, by its voucher, and where it belongs. The clerk of the office or the treasury enters and allocates, the
 * treasury confirms; only what is confirmed is allocated. What belongs to a problem is the treasury's alone ({@link PaymentDesk}).
 */
@Component
@Transactional
public class ReceiptLedger {
    private final Receipts receipts;
    private final FeeProjects projects;
    private final Positions positions;
    private final Rights rights;
    private final Trail trail;
    private final OfficeClock clock;

    ReceiptLedger(
            Receipts receipts,
            FeeProjects projects,
            Positions positions,
            Rights rights,
            Trail trail,
            OfficeClock clock) {
        this.receipts = receipts;
        this.projects = projects;
        this.positions = positions;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** 登记收款; what the treasury enters is confirmed with it. */
    public Receipt enter(NewReceipt receipt, Officer officer) {
        mustWriteFor(receipt.unitId(), officer);
        mustFit(receipt);
        var number = receipts.nextNumber();
        var id = receipts.add(number, receipt, officer);
        note("RECEIPT_ENTERED", number, null, receipt.amount(), receipt.voucherNumber(), officer);
        if (officer.holds(TREASURY)) {
            receipts.confirm(id, officer);
            note("RECEIPT_CONFIRMED", number, null, null, "", officer);
        }
        return receipts.byId(id).orElseThrow();
    }

    /**
     * A list's lines, all or none. A line that is there already, by its digest, is passed over: the same list again changes
     * nothing.
     *
     * @return how many were new
     */
    public int enterAll(List<NewReceipt> lines, Officer officer) {
        var entered = 0;
        for (var line : lines) {
            if (line.lineDigest() == null || !receipts.isKnown(line.lineDigest())) {
                enter(line, officer);
                entered++;
            }
        }
        return entered;
    }

    /** 入库确认. */
    public void confirm(String number, Officer officer) {
        var receipt = held(number, officer);
        officer.mustHoldAny(TREASURY);
        if (receipt.isConfirmed() || receipt.purse().isVoid()) {
            throw new Conflict(number + " is confirmed or void");
        }
        receipts.confirm(receipt.id(), officer);
        note("RECEIPT_CONFIRMED", number, null, null, "", officer);
    }

    /** 分配 to a project's fee: never more than is left of the receipt, nor than the project still owes. @return the entry's id */
    public long allocate(String number, String projectNumber, Yuan amount, Officer officer) {
        var receipt = held(number, officer);
        mustWriteFor(receipt.unitId(), officer);
        mustBeConfirmed(receipt);
        var project = projects.seen(projectNumber, officer);
        projects.hold(project.id());
        var entry = Entry.of(0, EntryKind.ALLOCATION, amount, project.id(), null);
        receipt.purse().add(entry);
        mustOwe(project, amount);
        var id = receipts.add(receipt.id(), entry, "", officer);
        note("RECEIPT_ALLOCATED", number, project.number(), amount, "", officer);
        return id;
    }

    /** 退款 of what is not allocated. @return the entry's id */
    public long refund(String number, Yuan amount, String reason, Officer officer) {
        var receipt = held(number, officer);
        officer.mustHoldAny(TREASURY);
        mustBeConfirmed(receipt);
        mustHaveReason(reason);
        var entry = Entry.of(0, EntryKind.REFUND, amount, null, null);
        receipt.purse().add(entry);
        var id = receipts.add(receipt.id(), entry, reason.strip(), officer);
        note("RECEIPT_REFUNDED", number, null, amount, reason.strip(), officer);
        return id;
    }

    /** 作废: the voucher may then be entered anew. */
    public void annul(String number, String reason, Officer officer) {
        var receipt = held(number, officer);
        mustWriteFor(receipt.unitId(), officer);
        mustHaveReason(reason);
        annul(receipt, reason.strip(), officer);
    }

    void annul(Receipt receipt, String reason, Officer officer) {
        var entry = Entry.of(0, EntryKind.VOID, receipt.amount(), null, null);
        receipt.purse().add(entry);
        receipts.add(receipt.id(), entry, reason, officer);
        note("RECEIPT_VOID", receipt.number(), null, receipt.amount(), reason, officer);
    }

    /** 冲正 of an entry, once and wholly. What belongs to a problem is undone there. @return the reversing entry's id */
    public long reverse(String number, long entryId, String reason, Officer officer) {
        var receipt = held(number, officer);
        mustWriteFor(receipt.unitId(), officer);
        var booked = toReverse(receipt, entryId);
        mustHaveReason(reason);
        return undo(receipt, booked.entry(), reason.strip(), officer);
    }

    long undo(Receipt receipt, Entry entry, String reason, Officer officer) {
        var reversal = entry.reversal(0);
        receipt.purse().add(reversal);
        var id = receipts.add(receipt.id(), reversal, reason, officer);
        note("RECEIPT_ENTRY_REVERSED", receipt.number(), null, reversal.amount(), reason, officer);
        return id;
    }

    static Receipt.Booked toReverse(Receipt receipt, long entryId) {
        var booked = receipt.booked().stream()
                .filter(one -> one.entry().id() == entryId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("entry " + entryId));
        if (booked.entry().problemId() != null || !receipt.purse().stands(booked.entry())) {
            throw new Conflict("entry " + entryId + " is undone, or undone elsewhere");
        }
        return booked;
    }

    @Transactional(readOnly = true)
    public Receipt seen(String number, Officer officer) {
        var receipt = receipts.byNumber(number).orElseThrow(() -> new NotVisible("receipt " + number));
        if (!rights.scope(officer).covers(receipt.unitId())) {
            throw new NotVisible("receipt " + number);
        }
        return receipt;
    }

    /** Whether he enters and allocates for this office: the treasury for all, a clerk for his own. */
    public static boolean writesFor(long unitId, Officer officer) {
        return officer.holds(TREASURY) || officer.holds(FEE_CLERK) && officer.isOf(unitId);
    }

    static void mustWriteFor(long unitId, Officer officer) {
        if (!writesFor(unitId, officer)) {
            throw new WrongPost("receipts of unit " + unitId);
        }
    }

    private Receipt held(String number, Officer officer) {
        var receipt = seen(number, officer);
        receipts.hold(receipt.id());
        return receipts.byId(receipt.id()).orElseThrow();
    }

    private static void mustBeConfirmed(Receipt receipt) {
        if (!receipt.isConfirmed()) {
            throw new Unfit("", "receipts.error.unconfirmed");
        }
    }

    private void mustOwe(FeeProject project, Yuan amount) {
        var arrears = positions.owed(project.id());
        if (amount.compareTo(arrears) > 0) {
            throw new Unfit("amount", "receipts.error.owed", project.number(), arrears.toString());
        }
    }

    static void mustHaveReason(String reason) {
        if (reason.isBlank()) {
            throw new Unfit("reason", "witness.error.reason");
        }
    }

    private void mustFit(NewReceipt receipt) {
        if (!receipt.amount().isPositive()) {
            throw new Unfit("amount", "receipts.error.positive");
        }
        if (receipt.voucherOn().isAfter(clock.today())) {
            throw new Unfit("voucherOn", "witness.error.future");
        }
        if (receipts.standing(receipt.voucher(), receipt.voucherNumber()).isPresent()) {
            throw new Unfit("voucherNumber", "receipts.error.twice");
        }
    }

    private void note(
            String deed,
            String number,
            @Nullable String project,
            @Nullable Yuan amount,
            String remark,
            Officer officer) {
        var changes = new java.util.ArrayList<Change>();
        if (amount != null) {
            changes.add(new Change("receipts.amount", null, amount.toString()));
        }
        if (project != null) {
            changes.add(new Change("receipts.project", null, project));
        }
        trail.note(officer.actor(), deed, new Subject("receipt", number), List.copyOf(changes), remark, clock.now());
    }
}

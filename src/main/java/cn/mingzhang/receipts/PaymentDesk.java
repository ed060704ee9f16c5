package cn.mingzhang.receipts;

import static cn.mingzhang.people.Post.TREASURY;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 到账确认: the treasury says what has arrived, entry by entry. From the application on the money stands still: whoever finds an
 * error then has the file returned first, so that nothing is closed on money that was taken back.
 */
@Service
@Transactional
public class PaymentDesk {
    private static final Set<Stage> WHILE = EnumSet.of(Stage.SERVED, Stage.DISPUTED, Stage.RECTIFYING, Stage.SHELVED);

    private final Payments payments;
    private final Receipts receipts;
    private final ReceiptLedger books;
    private final ProblemLedger ledger;
    private final Trail trail;
    private final OfficeClock clock;

    PaymentDesk(
            Payments payments,
            Receipts receipts,
            ReceiptLedger books,
            ProblemLedger ledger,
            Trail trail,
            OfficeClock clock) {
        this.payments = payments;
        this.receipts = receipts;
        this.books = books;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
    }

    /** 确认到账. @return its id */
    public long confirm(ProblemNumber number, NewPayment payment, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        mustBeOpen(file, officer);
        mustFit(file, payment);
        var before = payments.paid(file);
        var id = allocate(file, receipt(file, payment, officer), payment.amount(), officer);
        note("PAYMENT_CONFIRMED", file, before, payment.voucherNumber(), officer);
        return id;
    }

    /** 冲正: a mistake is undone by an entry of its own, once. @return the reversing entry's id */
    public long reverse(ProblemNumber number, long paymentId, String reason, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        var payment = reversible(file, paymentId, officer);
        if (reason.isBlank()) {
            throw new Unfit("reason", "witness.error.reason");
        }
        var before = payments.paid(file);
        var id = undo(payment, reason.strip(), officer);
        note("PAYMENT_REVERSED", file, before, reason.strip(), officer);
        return id;
    }

    /** Whether he may confirm now: sees it (404), his post (403), the file stands there (409). */
    @Transactional(readOnly = true)
    public ProblemFile open(ProblemNumber number, Officer officer) {
        var file = ledger.file(number, officer);
        mustBeOpen(file, officer);
        return file;
    }

    @Transactional(readOnly = true)
    Payments.Payment toReverse(ProblemNumber number, long paymentId, Officer officer) {
        return reversible(ledger.file(number, officer), paymentId, officer);
    }

    static boolean isOpen(ProblemFile file, Officer officer) {
        return officer.holds(TREASURY)
                && WHILE.contains(file.stage())
                && file.due().isPositive();
    }

    private static void mustBeOpen(ProblemFile file, Officer officer) {
        officer.mustHoldAny(TREASURY);
        if (!WHILE.contains(file.stage())) {
            throw new Conflict("payment of " + file.number() + " at " + file.stage());
        }
    }

    private void mustFit(ProblemFile file, NewPayment payment) {
        if (!payment.amount().isPositive()) {
            throw new Unfit("amount", "witness.payment.error.positive");
        }
        if (payment.voucherOn().isAfter(clock.today())) {
            throw new Unfit("voucherOn", "witness.error.future");
        }
        var open = outstanding(file);
        if (payment.amount().compareTo(open) > 0) {
            throw new Unfit("amount", "witness.payment.error.tooMuch", open.toString());
        }
    }

    /** The voucher's receipt: entered now, or, where the voucher pays for several, the one that is there with what is left of it. */
    private Receipt receipt(ProblemFile file, NewPayment payment, Officer officer) {
        var known = receipts.standing(payment.voucher(), payment.voucherNumber());
        if (known.isEmpty()) {
            return books.enter(NewReceipt.beside(unit(file), payment), officer);
        }
        receipts.hold(known.get().id());
        var receipt = receipts.byId(known.get().id()).orElseThrow();
        if (!receipt.isConfirmed() || payment.amount().compareTo(receipt.purse().free()) > 0) {
            throw new Unfit("voucherNumber", "witness.payment.error.twice");
        }
        return receipt;
    }

    private static long unit(ProblemFile file) {
        return Objects.requireNonNull(file.unitId(), "served without a responsible unit");
    }

    /** 分配 of a receipt that is there to a problem (追缴到位). @return the entry's id */
    public long allocate(ProblemNumber number, String receiptNumber, Yuan amount, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        mustBeOpen(file, officer);
        var receipt = books.seen(receiptNumber, officer);
        receipts.hold(receipt.id());
        receipt = receipts.byId(receipt.id()).orElseThrow();
        if (!receipt.isConfirmed()) {
            throw new Unfit("", "receipts.error.unconfirmed");
        }
        var open = outstanding(file);
        if (amount.compareTo(open) > 0) {
            throw new Unfit("amount", "witness.payment.error.tooMuch", open.toString());
        }
        var before = payments.paid(file);
        var id = allocate(file, receipt, amount, officer);
        note("PAYMENT_CONFIRMED", file, before, receipt.voucherNumber(), officer);
        return id;
    }

    private long allocate(ProblemFile file, Receipt receipt, Yuan amount, Officer officer) {
        var entry = Entry.of(0, EntryKind.ALLOCATION, amount, null, file.id());
        receipt.purse().add(entry);
        return receipts.add(receipt.id(), entry, "", officer);
    }

    /** A receipt that was entered for this and serves nothing else becomes void with it: its voucher may be entered anew. */
    private long undo(Payments.Payment payment, String reason, Officer officer) {
        receipts.hold(payment.receiptId());
        var receipt = receipts.byId(payment.receiptId()).orElseThrow();
        var entry = receipt.booked().stream()
                .map(Receipt.Booked::entry)
                .filter(one -> one.id() == payment.id())
                .findFirst()
                .orElseThrow();
        var id = books.undo(receipt, entry, reason, officer);
        if (receipt.payer().isEmpty() && receipt.amount().equals(payment.yuan())) {
            books.annul(receipts.byId(receipt.id()).orElseThrow(), reason, officer);
        }
        return id;
    }

    /** 尚欠. */
    Yuan outstanding(ProblemFile file) {
        return file.due().minus(file.reduced()).minus(payments.paid(file));
    }

    private Payments.Payment reversible(ProblemFile file, long paymentId, Officer officer) {
        var payment = payments.of(file).stream()
                .filter(entry -> entry.id() == paymentId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("payment " + paymentId));
        mustBeOpen(file, officer);
        if (!payment.stands()) {
            throw new Conflict("payment " + paymentId + " is undone");
        }
        return payment;
    }

    private void note(String deed, ProblemFile file, Yuan before, String remark, Officer officer) {
        var change = new Change(
                "witness.payment.paid", before.toString(), payments.paid(file).toString());
        trail.note(
                officer.actor(),
                deed,
                new Subject("problem", file.number().value()),
                List.of(change),
                remark,
                clock.now());
    }
}

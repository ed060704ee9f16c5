package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.TREASURY;

import cn.mingzhang.audit.Change;
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
    private final ProblemLedger ledger;
    private final Trail trail;
    private final OfficeClock clock;

    PaymentDesk(Payments payments, ProblemLedger ledger, Trail trail, OfficeClock clock) {
        this.payments = payments;
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
        var id = payments.add(file, payment, officer);
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
        var id = payments.reverse(file, payment, reason.strip(), officer);
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
        var known = payments.of(file).stream()
                .anyMatch(other -> other.stands()
                        && other.voucher() == payment.voucher()
                        && other.voucherNumber().equals(payment.voucherNumber()));
        if (known) {
            throw new Unfit("voucherNumber", "witness.payment.error.twice");
        }
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
        trail.note(officer.actor(), deed, CheckDesk.subject(file), List.of(change), remark, clock.now());
    }
}

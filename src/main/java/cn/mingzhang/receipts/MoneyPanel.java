package cn.mingzhang.receipts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 资金 on the problem's page and on the page of its payments. */
@Component
class MoneyPanel implements ProblemPanel {
    private final Payments payments;
    private final PaymentWords words;

    MoneyPanel(Payments payments, PaymentWords words) {
        this.payments = payments;
        this.words = words;
    }

    /**
     * @param closedWords why the treasury cannot confirm now; null where it can, and for everybody else
     */
    record Body(
            String number,
            boolean mayConfirm,
            boolean settled,
            List<Fact> facts,
            List<Row> rows,
            String open,
            String paid,
            String paidPlain,
            @Nullable String closedWords) {}

    record Row(
            String amount,
            String voucher,
            String voucherNumber,
            String voucherOn,
            String who,
            String confirmedOn,
            String state,
            @Nullable String reverseHref) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (problem.due().isZero() && payments.of(problem).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Panel("money", "witness.payment.title", 210, "receipts/_money", body(problem, officer)));
    }

    Body body(ProblemFile problem, Officer officer) {
        var paid = payments.paid(problem);
        var open = problem.due().minus(problem.reduced()).minus(paid);
        var mayConfirm = PaymentDesk.isOpen(problem, officer);
        return new Body(
                problem.number().value(),
                mayConfirm,
                open.isZero(),
                List.of(
                        words.fact("payment.due", words.yuan(problem.due())),
                        words.fact("payment.reduced", words.yuan(problem.reduced())),
                        words.fact("payment.paid", words.yuan(paid)),
                        words.fact("payment.open", words.yuan(open))),
                payments.of(problem).stream()
                        .map(payment -> row(problem, payment, mayConfirm))
                        .toList(),
                open.toString(),
                paid.toString(),
                paid.plain(),
                officer.holds(Post.TREASURY) && !mayConfirm
                        ? words.of("payment.closed", words.ofAny("closure.stage." + problem.stage()))
                        : null);
    }

    private Row row(ProblemFile problem, Payments.Payment payment, boolean mayReverse) {
        var state = payment.isReversal()
                ? words.of("payment.reversal", payment.reason())
                : payment.stands() ? "" : words.of("payment.reversed");
        return new Row(
                payment.yuan().toString(),
                words.of("payment.voucher", payment.voucher()),
                payment.voucherNumber(),
                Dates.day(payment.voucherOn()),
                words.by(payment.officerName(), payment.officerUnit()),
                Dates.day(payment.confirmedOn()),
                state,
                mayReverse && payment.stands()
                        ? "/problems/" + problem.number() + "/payments/" + payment.id() + "/reversal"
                        : null);
    }
}

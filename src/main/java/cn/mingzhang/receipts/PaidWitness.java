package cn.mingzhang.receipts;

import cn.mingzhang.closure.Facts;
import cn.mingzhang.problems.ClosureWitness;
import cn.mingzhang.problems.ProblemFile;
import org.springframework.stereotype.Component;

/** 资金已结清: what is due, paid and lawfully reduced, told at closure, live. */
@Component
class PaidWitness implements ClosureWitness {
    private final Payments payments;

    PaidWitness(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Facts tell(Facts known, ProblemFile problem) {
        return known.with(new Facts.Money(
                problem.due().fen(),
                payments.paid(problem).fen(),
                problem.reduced().fen()));
    }
}

package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 按所见办理: does a deed only on the file as it was read; the file is held meanwhile, so of two at once one is refused. */
@Component
@Transactional
class AsRead {
    private final ProblemLedger ledger;

    AsRead(ProblemLedger ledger) {
        this.ledger = ledger;
    }

    void run(ProblemNumber number, int version, Officer officer, Runnable deed) {
        ProblemLedger.mustBeVersion(ledger.forWriting(number, officer), version);
        deed.run();
    }
}

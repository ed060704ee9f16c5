package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 按所见办理: does a deed only on the file as it was read; the file is held meanwhile, so of two at once one is refused. */
@Component
@Transactional
class AsRead {
    private final ProblemLedger ledger;
    private final WorkUndo undo;

    AsRead(ProblemLedger ledger, WorkUndo undo) {
        this.ledger = ledger;
        this.undo = undo;
    }

    /** @param anchor where on the problem's page it is seen */
    void run(ProblemNumber number, int version, Officer officer, String anchor, Runnable deed) {
        var problem = ledger.forWriting(number, officer);
        ProblemLedger.mustBeVersion(problem, version);
        undo.watched(problem, officer, anchor, deed);
    }
}

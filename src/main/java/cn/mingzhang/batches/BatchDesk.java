package cn.mingzhang.batches;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.StepNotOpen;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.SigningRequest;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 批次办理: an agenda is made, and signed with one password; each problem is a transaction of its own. */
@Service
public class BatchDesk {
    private static final Logger LOG = LoggerFactory.getLogger(BatchDesk.class);

    private final Batches batches;
    private final BatchSignature signature;
    private final ProblemLedger ledger;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    BatchDesk(
            Batches batches,
            BatchSignature signature,
            ProblemLedger ledger,
            Trail trail,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.signature = signature;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** 组批. @return the batch's number */
    public String make(ClosureStep step, String title, List<ProblemNumber> numbers, Officer officer) {
        BatchStep.mustBePreparedBy(step, officer);
        if (numbers.isEmpty() || numbers.size() > Batch.MOST) {
            throw new IllegalArgumentException(numbers.size() + " problems in a batch");
        }
        return transaction.execute(status -> {
            var number = batches.add(step, title.strip(), files(numbers, officer), officer);
            var batch = batches.find(number, ledger.seenBy(officer)).orElseThrow();
            note(batch, "BATCH_MADE", List.of(new Change("batches.items", null, "" + numbers.size())), officer);
            return number;
        });
    }

    private List<ProblemFile> files(List<ProblemNumber> numbers, Officer officer) {
        return numbers.stream()
                .distinct()
                .map(number -> ledger.file(number, officer))
                .toList();
    }

    Batch find(String number, Officer officer) {
        return batches.find(number, ledger.seenBy(officer)).orElseThrow(() -> new NotVisible("batch " + number));
    }

    /** 403 where another made it, 409 where it is signed or withdrawn. */
    Batch toWithdraw(String number, Officer officer) {
        var batch = find(number, officer);
        if (batch.madeBy() != officer.id()) {
            throw new WrongPost("withdrawal of batch " + number);
        }
        if (!batch.mayBeWithdrawnBy(officer)) {
            throw new Conflict("batch " + number + " is signed or withdrawn");
        }
        return batch;
    }

    /** 撤回: the problems stay where they are, and may be laid on another agenda. */
    void withdraw(Batch batch, String reason, Officer officer) {
        try {
            transaction.executeWithoutResult(status -> {
                batches.withdraw(batch, reason, officer);
                trail.note(officer.actor(), "BATCH_WITHDRAWN", batch.subject(), List.of(), reason, clock.now());
            });
        } catch (DataIntegrityViolationException meanwhile) {
            throw new Conflict("batch " + batch.number() + " was signed or withdrawn meanwhile");
        }
    }

    /**
     * 批次签批: every problem that nothing has come of yet, on the version that the signer had before him.
     *
     * @param seen the versions by number
     */
    void sign(
            Batch batch,
            Map<ProblemNumber, Integer> seen,
            String remark,
            @Nullable NoticeScope notice,
            Officer officer) {
        BatchStep.mustBeSignedBy(batch.step(), officer);
        try {
            transaction.executeWithoutResult(
                    status -> batches.sign(batch, remark, notice == null ? null : notice.name(), officer));
        } catch (DataIntegrityViolationException withdrawn) {
            throw new Conflict("batch " + batch.number() + " was withdrawn meanwhile");
        }
        if (!find(batch.number(), officer).isOpenTo(officer.id())) {
            throw new Conflict("batch " + batch.number() + " was signed meanwhile");
        }
        for (var item : batch.open()) {
            var request = SigningRequest.of(batch.step(), seen.get(item.number()), remark);
            sign(batch, item, notice == null ? request : request.withNotice(notice), officer);
        }
        transaction.executeWithoutResult(status -> noteSigned(find(batch.number(), officer), officer));
    }

    private void sign(Batch batch, Batch.Item item, SigningRequest request, Officer officer) {
        try {
            signature.sign(batch, item, request, officer);
        } catch (StepNotOpen elsewhere) {
            signature.stays(batch, item, Stay.NOT_OPEN);
        } catch (Conflict | OptimisticLockingFailureException moved) {
            signature.stays(batch, item, Stay.MOVED);
        } catch (WrongPost | NotVisible notHis) {
            signature.stays(batch, item, Stay.NOT_YOURS);
        } catch (RuntimeException failed) {
            LOG.error("batch {}, problem {}: not signed", batch.number(), item.number(), failed);
            signature.stays(batch, item, Stay.FAILED);
        }
    }

    private void noteSigned(Batch batch, Officer officer) {
        note(
                batch,
                "BATCH_SIGNED",
                List.of(
                        new Change("batches.signed", null, "" + batch.signed()),
                        new Change("batches.stayed", null, "" + batch.staying())),
                officer);
    }

    private void note(Batch batch, String deed, List<Change> changes, Officer officer) {
        trail.note(officer.actor(), deed, batch.subject(), changes, "", clock.now());
    }
}

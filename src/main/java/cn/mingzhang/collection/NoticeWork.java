package cn.mingzhang.collection;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.LongWork;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 批量出具: signed once, then judged and issued one by one in the background. A notice, its number and that it is done are one
 * transaction under the lock of its project: killed in the middle, the work goes on with what has no result, and on two nodes at
 * once the second finds it done. So no payer gets two and no number is lost.
 */
@Component
class NoticeWork {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeWork.class);
    private static final String TASK = "notices";

    private final NoticeBatches batches;
    private final Situations situations;
    private final CollectionLedger ledger;
    private final Registry registry;
    private final LongWork work;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    NoticeWork(
            NoticeBatches batches,
            Situations situations,
            CollectionLedger ledger,
            Registry registry,
            LongWork work,
            Trail trail,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.situations = situations;
        this.ledger = ledger;
        this.registry = registry;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> noticesTask(ObjectProvider<NoticeWork> work) {
            return LongWork.task(TASK, id -> work.getObject().run(id));
        }
    }

    /** 签发: what was chosen, with what all of them say. @return the batch; where no scheduler runs, it is done by then */
    long sign(Rung rung, List<String> numbers, LocalDate due, Map<Asked, String> said, Officer officer) {
        var begun = new boolean[1];
        var id = transaction.execute(on -> {
            var batch = batches.add(rung, due, said, officer, clock.today(), clock.now());
            var items = batches.choose(batch, numbers, officer.unit().id());
            trail.note(
                    officer.actor(),
                    "NOTICES_SIGNED",
                    batches.find(batch).orElseThrow().subject(),
                    List.of(
                            new Change("collection.rung", null, "#" + rung.messageKey()),
                            new Change("collection.batch.items", null, "" + items),
                            new Change("collection.due", null, due.toString())),
                    "",
                    clock.now());
            begun[0] = work.begin(TASK, batch);
            return batch;
        });
        if (!begun[0]) {
            run(id);
        }
        return id;
    }

    void run(long id) {
        var batch = batches.find(id).orElseThrow();
        var said = batches.said(id);
        for (var item : batches.open(id)) {
            issue(batch, item, said);
        }
        transaction.executeWithoutResult(on -> end(id));
    }

    void issue(NoticeBatch batch, NoticeBatch.Item item, Map<Asked, String> said) {
        try {
            var stays = transaction.execute(on -> {
                // As he is now: who no longer holds the post signs nothing more.
                var officer = registry.officer(batch.officerId(), clock.today());
                var now = situations.held(item.number(), officer);
                return batches.hasResult(batch.id(), item) ? "" : judged(batch, item, now, said, officer);
            });
            stay(batch, item, stays);
        } catch (Unfit unfit) {
            stay(batch, item, unfit.getDefaultMessage());
        } catch (NotVisible | WrongPost gone) {
            stay(batch, item, NoticeBatch.Stay.NOT_HIS.name());
        } catch (Conflict meanwhile) {
            stay(batch, item, NoticeBatch.Stay.MOVED.name());
        } catch (RuntimeException failed) {
            LOG.error("notice {} of batch {} failed", item.number(), batch.id(), failed);
            stay(batch, item, NoticeBatch.Stay.FAILED.name());
        }
    }

    /** Issues it, unless something is missing. @return why it stays, as codes; empty where it is issued */
    private String judged(
            NoticeBatch batch, NoticeBatch.Item item, Situation now, Map<Asked, String> said, Officer officer) {
        if (now.file().version() != item.version()) {
            return NoticeBatch.Stay.MOVED.name();
        }
        if (!now.next().contains(batch.rung())) {
            return NoticeBatch.Stay.NOT_NEXT.name();
        }
        var unmet = ledger.issue(item.number(), batch.rung(), item.version(), batch.dueOn(), said, officer);
        if (unmet.isEmpty()) {
            batches.issued(batch.id(), item, clock.now());
        }
        return unmet.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** In a transaction of its own: that of the notice may have been rolled back. */
    private void stay(NoticeBatch batch, NoticeBatch.Item item, String reasons) {
        if (!reasons.isEmpty()) {
            transaction.executeWithoutResult(on -> batches.stays(batch.id(), item, reasons, clock.now()));
        }
    }

    private void end(long id) {
        var batch = batches.find(id).orElseThrow();
        if (batch.done() == batch.items() && batches.end(batch, clock.now())) {
            var officer = registry.officer(batch.officerId(), batch.signedOn());
            trail.note(
                    officer.actor(),
                    "NOTICES_DONE",
                    batch.subject(),
                    List.of(
                            new Change("collection.batch.issued", null, "" + batch.issued()),
                            new Change("collection.batch.stayed", null, "" + batch.stayed())),
                    "",
                    clock.now());
        }
    }
}

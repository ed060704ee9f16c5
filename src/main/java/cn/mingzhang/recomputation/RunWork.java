package cn.mingzhang.recomputation;

import cn.mingzhang.jobs.Apart;
import cn.mingzhang.jobs.LongWork;
import cn.mingzhang.people.Scope;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.ArrayList;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long work: all fees in one snapshot, findings written in hundreds, progress told apart so that it is seen meanwhile. A node
 * that dies leaves it to another, which begins it anew. Where no scheduler runs (tests), who asked does it himself.
 */
@Component
class RunWork {
    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private static final String TASK = "recomputation";
    private static final int CHUNK = 500;

    private final Runs runs;
    private final FeeFindings findings;
    private final LongWork work;
    private final TransactionTemplate whole;
    private final Apart apart;

    RunWork(Runs runs, FeeFindings findings, LongWork work, Apart apart, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.findings = findings;
        this.work = work;
        this.whole = new TransactionTemplate(transactions);
        this.apart = apart;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> recomputationTask(ObjectProvider<RunWork> work) {
            return LongWork.task(TASK, id -> work.getObject().perform(id, true));
        }
    }

    void begin(long run) {
        if (!work.begin(TASK, run)) {
            perform(run, false);
        }
    }

    private void perform(long run, boolean telling) {
        if (runs.byId(run).filter(Runs.Run::isRunning).isEmpty()) {
            return;
        }
        try {
            whole.executeWithoutResult(on -> recompute(run, telling));
        } catch (RuntimeException failed) {
            LOG.error("recomputation {} failed", run, failed);
            apart.run(() -> runs.end(run, "FAILED", 0));
        }
    }

    private void recompute(long run, boolean telling) {
        var found = new ArrayList<Runs.Found>();
        var done = findings.recompute(
                Scope.EVERYTHING,
                one -> {
                    var seen = new HashMap<String, Integer>();
                    one.differences()
                            .forEach(difference -> found.add(new Runs.Found(
                                    one.projectId(),
                                    difference,
                                    seen.merge(difference.feeClass() + " " + difference.key(), 1, Integer::sum))));
                    if (found.size() >= CHUNK) {
                        runs.add(run, found);
                        found.clear();
                    }
                },
                count -> {
                    if (telling) {
                        apart.run(() -> runs.progress(run, count));
                    }
                });
        runs.add(run, found);
        runs.end(run, "DONE", done);
    }
}

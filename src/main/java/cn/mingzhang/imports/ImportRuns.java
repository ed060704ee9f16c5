package cn.mingzhang.imports;

import cn.mingzhang.imports.ImportJob.State;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Hands the long work to db-scheduler, in the same transaction as the deed that asks for it: a node that dies leaves the task to
 * another. Where no scheduler runs (tests), who asked does it himself.
 */
@Component
class ImportRuns {
    static final String TASK = "import";

    private final ObjectProvider<SchedulerClient> scheduler;

    ImportRuns(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> importTask(ObjectProvider<ImportWork> work) {
            return Tasks.oneTime(TASK, Void.class)
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> work.getObject().run(idOf(instance.getId())));
        }

        private static long idOf(String instance) {
            return Long.parseLong(instance.substring(0, instance.indexOf('-')));
        }
    }

    void begin(long job, State state) {
        var client = scheduler.getIfAvailable();
        if (client != null) {
            var instance = job + "-" + state + "-" + System.nanoTime();
            // The scheduler's time is the machine's: the office's clock may stand elsewhere.
            client.scheduleIfNotExists(
                    new com.github.kagkarlsson.scheduler.task.TaskInstance<>(TASK, instance), Instant.now());
        }
    }
}

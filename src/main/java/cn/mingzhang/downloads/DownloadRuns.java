package cn.mingzhang.downloads;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Hands the writing to db-scheduler, in the transaction of the asking: a node that dies leaves it to another. */
@Component
class DownloadRuns {
    private static final String TASK = "download";

    private final ObjectProvider<SchedulerClient> scheduler;

    DownloadRuns(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> downloadTask(ObjectProvider<DownloadWork> work) {
            return Tasks.oneTime(TASK, Void.class)
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> work.getObject().run(Long.parseLong(instance.getId())));
        }
    }

    void begin(long download) {
        var client = scheduler.getIfAvailable();
        if (client != null) {
            // The scheduler's time is the machine's: the office's clock may stand elsewhere.
            client.scheduleIfNotExists(new TaskInstance<>(TASK, "" + download), Instant.now());
        }
    }
}

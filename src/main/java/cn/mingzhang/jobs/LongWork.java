package cn.mingzhang.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands long work to db-scheduler, in the transaction of the deed that asks for it: what is rolled back was never asked, and a node
 * that dies leaves its work to another, which begins it anew.
 */
@Component
public class LongWork {
    private static final String TURN = "-";

    private final ObjectProvider<SchedulerClient> scheduler;

    LongWork(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * A kind of work: the capability makes it a bean.
     *
     * @param work takes the id of the capability's own record, and must bear to be begun a second time
     */
    public static OneTimeTask<Void> task(String name, LongConsumer work) {
        return Tasks.oneTime(name, Void.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.accept(idOf(instance.getId())));
    }

    /** @return false where no scheduler runs (tests, the demo's replay): who asks sees to the work himself */
    public boolean begin(String task, long id) {
        return schedule(task, "" + id);
    }

    /** For a record that is worked on more than once: each turn is a task of its own. */
    public boolean beginTurn(String task, long id, String turn) {
        return schedule(task, id + TURN + turn);
    }

    private boolean schedule(String task, String instance) {
        var client = scheduler.getIfAvailable();
        if (client == null) {
            return false;
        }
        // The scheduler's time is the machine's: the office's clock may stand elsewhere.
        client.scheduleIfNotExists(new TaskInstance<>(task, instance), Instant.now());
        return true;
    }

    private static long idOf(String instance) {
        return Long.parseLong(instance.split(TURN, 2)[0]);
    }
}

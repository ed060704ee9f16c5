package cn.mingzhang.jobs;

import cn.mingzhang.calendar.OfficeClock;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * 定时任务: recurring work, on one node at a time. The capability makes it a bean; its name is also the message key's end, {@code
 * runs.task.<name>}. It must bear to be begun a second time: a node that dies in the middle leaves it to another.
 */
public final class Rounds {

    private Rounds() {}

    /** Every day at this hour of the office. */
    public static RecurringTask<Void> daily(String name, LocalTime at, Runnable work) {
        return by(name, Schedules.daily(OfficeClock.ZONE, at), work);
    }

    /** So long after it was done, and at first so long after the first start. */
    public static RecurringTask<Void> every(String name, Duration gap, Runnable work) {
        return by(name, new Every(FixedDelay.of(gap), gap), work);
    }

    public static RecurringTask<Void> by(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).onDeadExecutionRevive().execute((instance, context) -> work.run());
    }

    private record Every(FixedDelay delay, Duration first) implements Schedule {
        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plus(first);
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete execution) {
            return delay.getNextExecutionTime(execution);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}

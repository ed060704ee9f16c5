package cn.mingzhang.checkup;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.LongWork;
import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every night, and whenever somebody asks. Where no scheduler runs (tests), who asked does it himself. */
@Component
class CheckupJobs {
    private static final String NOW = "checkup-now";
    private static final String NIGHTLY = "checkup-nightly";
    private static final long AFTER_THE_FIRST_START = 20;

    private final LongWork work;

    CheckupJobs(LongWork work) {
        this.work = work;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> nightlyCheckup(ObjectProvider<CheckupWork> work) {
            return Rounds.by(
                    NIGHTLY,
                    new Nightly(Schedules.daily(OfficeClock.ZONE, LocalTime.of(2, 10))),
                    () -> work.getObject().run(work.getObject().begin(null)));
        }

        @Bean
        OneTimeTask<Void> checkupNow(ObjectProvider<CheckupWork> work) {
            return LongWork.task(NOW, id -> work.getObject().run(id));
        }
    }

    /** A ledger that was never checked is not left waiting for its first night. */
    private record Nightly(Schedule nights) implements Schedule {
        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plusSeconds(AFTER_THE_FIRST_START);
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete execution) {
            return nights.getNextExecutionTime(execution);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    void now(long run) {
        work.begin(NOW, run);
    }
}

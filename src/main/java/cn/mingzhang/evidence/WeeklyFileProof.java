package cn.mingzhang.evidence;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads every file once a week, in the night to Sunday: a job that fails is seen on the jobs' page and in the log. */
@Configuration(proxyBeanMethods = false)
class WeeklyFileProof {
    private static final Logger log = LoggerFactory.getLogger(WeeklyFileProof.class);

    @Bean
    RecurringTask<Void> verifyingOfFiles(ObjectProvider<FileProof> proof) {
        return Rounds.by("file-verification", Schedules.cron("0 10 3 * * SUN", OfficeClock.ZONE), () -> {
            var found = proof.getObject().verify();
            if (!found.intact()) {
                throw new IllegalStateException("file " + found.broken() + " is BROKEN: " + found.words());
            }
            log.info("files verified: {}", found.files());
        });
    }
}

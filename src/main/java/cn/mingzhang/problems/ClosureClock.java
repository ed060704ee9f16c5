package cn.mingzhang.problems;

import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends the notices that have run their time. Doing it twice does nothing. */
@Configuration(proxyBeanMethods = false)
class ClosureClock {

    @Bean
    RecurringTask<Void> endingOfNotices(ObjectProvider<ClosureDesk> desk) {
        return Rounds.every(
                "public-notices", Duration.ofMinutes(10), () -> desk.getObject().endNotices());
    }
}

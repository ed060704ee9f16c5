package cn.mingzhang.witness;

import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Draws what was closed and not drawn. Doing it twice does nothing. */
@Configuration(proxyBeanMethods = false)
class LookBackClock {

    @Bean
    RecurringTask<Void> drawingOfLookBacks(ObjectProvider<LookBackDrawing> drawing) {
        return Rounds.every(
                "look-back-drawing",
                Duration.ofMinutes(10),
                () -> drawing.getObject().drawWhatWaits());
    }
}

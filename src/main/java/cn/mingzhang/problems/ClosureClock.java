package cn.mingzhang.problems;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the notices that have run their time. Doing it twice does nothing, so two nodes may both do it. */
@Component
@ConditionalOnProperty(name = "mingzhang.jobs", matchIfMissing = true)
class ClosureClock {
    private final ClosureDesk desk;

    ClosureClock(ClosureDesk desk) {
        this.desk = desk;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void endNotices() {
        desk.endNotices();
    }
}

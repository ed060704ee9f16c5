package cn.mingzhang.witness;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Draws what was closed and not drawn. Doing it twice does nothing, so two nodes may both do it. */
@Component
@ConditionalOnProperty(name = "mingzhang.jobs", matchIfMissing = true)
class LookBackClock {
    private final LookBackDrawing drawing;

    LookBackClock(LookBackDrawing drawing) {
        this.drawing = drawing;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void draw() {
        drawing.drawWhatWaits();
    }
}

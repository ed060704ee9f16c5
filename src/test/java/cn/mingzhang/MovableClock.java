package cn.mingzhang;

import cn.mingzhang.calendar.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The office's clock in tests: the real time, until a test moves it forward. Who moves it puts it back. */
@Component
@Profile("test")
public class MovableClock implements OfficeClock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant now() {
        return Instant.now().plus(ahead);
    }

    public void forward(int days) {
        ahead = ahead.plusDays(days);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }
}

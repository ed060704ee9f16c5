package cn.mingzhang.demo;

import cn.mingzhang.calendar.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The office's clock while two years are lived through again: it is moved along, strictly forward. */
@Component
@Profile("replay")
class ReplayClock implements OfficeClock {
    private Instant now = DemoCast.SINCE.atTime(9, 0).atZone(ZONE).toInstant();

    @Override
    public Instant now() {
        return now;
    }

    /** To the morning of a day; on the same day a minute on, so that the order of deeds can be read from their times. */
    void moveTo(LocalDate day) {
        var today = today();
        if (day.isBefore(today)) {
            throw new IllegalStateException("the replay goes back from " + today + " to " + day);
        }
        now = day.equals(today)
                ? now.plusSeconds(20)
                : day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }
}

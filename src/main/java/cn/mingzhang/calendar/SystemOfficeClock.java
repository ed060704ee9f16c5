package cn.mingzhang.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The office's clock is the machine's. To the microsecond, as PostgreSQL keeps it, so that what is stored equals what was hashed. */
class SystemOfficeClock implements OfficeClock {

    private final Clock clock;

    SystemOfficeClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

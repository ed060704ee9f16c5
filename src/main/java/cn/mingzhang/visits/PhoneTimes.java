package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a phone says of times, held against this server's. The office's clock may stand elsewhere (in the demo): how wrong the phone is
 * is told from the system's clock, and what happened how long ago is then told by the office's.
 *
 * @param office now, by the office's clock
 * @param off how far the phone's clock is ahead; null where the phone told nothing
 * @param sent by the phone's clock
 */
record PhoneTimes(
        Instant office, @Nullable Duration off, @Nullable Instant sent) {
    private static final Clock SYSTEM = Clock.systemUTC();

    static PhoneTimes of(NewEntry entry, OfficeClock clock) {
        var sent = entry.sentAt();
        return new PhoneTimes(clock.now(), sent == null ? null : Duration.between(SYSTEM.instant(), sent), sent);
    }

    /** A moment of the phone's, as the office's clock would have said it; now, where the phone told nothing. */
    Instant corrected(@Nullable Instant byPhone) {
        if (byPhone == null || sent == null || byPhone.isAfter(sent)) {
            return office;
        }
        return office.minus(Duration.between(byPhone, sent));
    }

    /** How far the camera's time is ahead of when its picture was added, in true time. */
    @Nullable
    Long cameraOff(@Nullable LocalDateTime camera, @Nullable Instant added) {
        if (camera == null) {
            return null;
        }
        var ago = added == null || sent == null || added.isAfter(sent) ? Duration.ZERO : Duration.between(added, sent);
        var truly = SYSTEM.instant().minus(ago);
        return Duration.between(truly, camera.atZone(OfficeClock.ZONE)).toSeconds();
    }
}

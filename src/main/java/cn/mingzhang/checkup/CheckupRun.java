package cn.mingzhang.checkup;

import cn.mingzhang.calendar.Dates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One check-up.
 *
 * @param asOf the day by the office's clock; all else is the machine's time
 * @param askedName empty for that of the night
 */
record CheckupRun(
        long id,
        LocalDate asOf,
        String askedName,
        String state,
        int done,
        int steps,
        long found,
        long came,
        long went,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime beganAt,
        @Nullable OffsetDateTime endedAt) {

    public boolean isActive() {
        return state.equals("WAITING") || state.equals("RUNNING");
    }

    public boolean isFailed() {
        return state.equals("FAILED");
    }

    public String day() {
        return Dates.day(asOf);
    }

    public String ended() {
        return endedAt == null ? "" : Dates.time(endedAt.toInstant());
    }

    /** With one decimal. */
    public String seconds() {
        return beganAt == null || endedAt == null
                ? ""
                : "%.1f".formatted(Duration.between(beganAt, endedAt).toMillis() / 1000.0);
    }

    public boolean isOfTheNight() {
        return askedName.isEmpty();
    }
}

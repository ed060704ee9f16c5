package cn.mingzhang.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 期限: until when something must be done. Done on the due date is in time.
 *
 * @param due the day it is due now
 * @param originalDue the day it was due at first
 * @param extensions how many times it was put off by sign-off
 * @param stoppedOn since when the clock stands still, or null while it runs
 */
public record Deadline(
        LocalDate due,
        LocalDate originalDue,
        int extensions,
        @Nullable LocalDate stoppedOn) {

    public Deadline {
        if (extensions < 0) {
            throw new IllegalArgumentException("extensions: " + extensions);
        }
    }

    /** A first deadline, running. */
    public static Deadline on(LocalDate due) {
        return new Deadline(due, due, 0, null);
    }

    /**
     * Put off to a later day, and counted.
     *
     * @throws IllegalArgumentException where the day is not later
     */
    public Deadline extendedTo(LocalDate later) {
        if (!later.isAfter(due)) {
            throw new IllegalArgumentException(later + " is not after " + due);
        }
        return new Deadline(later, originalDue, extensions + 1, stoppedOn);
    }

    /** Stopped on this day; where it stands already, since the earlier day. */
    public Deadline stopped(LocalDate on) {
        return stoppedOn == null ? new Deadline(due, originalDue, extensions, on) : this;
    }

    /**
     * Running again: as many working days are left as there were when it stopped. No extension, therefore not counted as one.
     * What was overdue when it stopped stays due when it was.
     */
    public Deadline resumed(LocalDate on, WorkingDays days) {
        if (stoppedOn == null) {
            return this;
        }
        boolean wasOverdue = stoppedOn.isAfter(due);
        LocalDate again = wasOverdue ? due : days.plus(on, days.between(stoppedOn, due));
        return new Deadline(again, originalDue, extensions, null);
    }

    public boolean isStopped() {
        return stoppedOn != null;
    }

    /** Whether the due date has passed on this day. A clock that stands still is never overdue. */
    public boolean isOverdue(LocalDate today) {
        return stoppedOn == null && today.isAfter(due);
    }
}

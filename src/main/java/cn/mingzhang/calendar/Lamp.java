package cn.mingzhang.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * 亮灯: how a deadline stands on a day, with everything needed to say why. A pure function of its inputs; {@link Lamps} puts it
 * into words.
 *
 * @param reason why it has its colour
 * @param today the day it was judged on
 * @param deadline the deadline, or null where none is set
 * @param workingDays OVERDUE: working days over; otherwise working days left; 0 where no clock runs
 * @param idleDays days since the last entry of progress; 0 where that is not judged
 */
public record Lamp(Reason reason, LocalDate today, @Nullable Deadline deadline, int workingDays, int idleDays) {

    /** The colours, worst first. */
    public enum Colour {
        RED,
        YELLOW,
        BLUE,
        GREEN,
        GREY
    }

    /** Why a lamp has its colour, in the order in which they are asked. */
    public enum Reason {
        FINISHED(Colour.GREY),
        NO_DEADLINE(Colour.GREY),
        STOPPED(Colour.GREY),
        OVERDUE(Colour.RED),
        NEAR(Colour.YELLOW),
        IDLE(Colour.YELLOW),
        COMING(Colour.BLUE),
        ON_SCHEDULE(Colour.GREEN);

        private final Colour colour;

        Reason(Colour colour) {
            this.colour = colour;
        }

        public Colour colour() {
            return colour;
        }
    }

    /**
     * The lamp of a deadline.
     *
     * @param deadline null where none is set yet: grey
     * @param lastProgress the day of the last entry of progress, or the day since which progress is expected where there is none;
     *     null where progress is not judged
     * @param finished whether the work is done: grey
     */
    public static Lamp of(
            @Nullable Deadline deadline,
            LocalDate today,
            @Nullable LocalDate lastProgress,
            boolean finished,
            LampRules rules,
            WorkingDays days) {
        if (finished) {
            return new Lamp(Reason.FINISHED, today, deadline, 0, 0);
        }
        if (deadline == null) {
            return new Lamp(Reason.NO_DEADLINE, today, null, 0, 0);
        }
        if (deadline.isStopped()) {
            return new Lamp(Reason.STOPPED, today, deadline, 0, 0);
        }
        int left = days.between(today, deadline.due());
        int idle = lastProgress == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(lastProgress, today));
        if (deadline.isOverdue(today)) {
            return new Lamp(Reason.OVERDUE, today, deadline, -left, idle);
        }
        return new Lamp(running(left, idle, rules), today, deadline, left, idle);
    }

    private static Reason running(int left, int idle, LampRules rules) {
        if (left <= rules.yellowWithin()) {
            return Reason.NEAR;
        }
        if (idle > rules.idleAfter()) {
            return Reason.IDLE;
        }
        return left <= rules.blueWithin() ? Reason.COMING : Reason.ON_SCHEDULE;
    }

    public Colour colour() {
        return reason.colour();
    }

    public boolean isOverdue() {
        return reason == Reason.OVERDUE;
    }
}

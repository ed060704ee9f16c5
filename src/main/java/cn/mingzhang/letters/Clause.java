package cn.mingzhang.letters;

import cn.mingzhang.calendar.Deadline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 建议事项 of a letter that is out. */
record Clause(
        int ordinal,
        String demand,
        LocalDate dueOn,
        LocalDate originalDueOn,
        int extensions,
        @Nullable LocalDate stoppedOn,
        ClauseState state,
        @Nullable LocalDate acceptedOn) {

    Deadline deadline() {
        return new Deadline(dueOn, originalDueOn, extensions, stoppedOn);
    }

    boolean isOpen() {
        return state != ClauseState.ACCEPTED;
    }

    Clause in(ClauseState next, Deadline deadline, @Nullable LocalDate accepted) {
        return new Clause(
                ordinal,
                demand,
                deadline.due(),
                originalDueOn,
                deadline.extensions(),
                deadline.stoppedOn(),
                next,
                accepted);
    }
}

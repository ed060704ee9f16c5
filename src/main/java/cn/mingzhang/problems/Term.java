package cn.mingzhang.problems;

import cn.mingzhang.calendar.Deadline;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 整改时限: until when, as first set, and how often it was extended. */
@Embeddable
record Term(@Nullable LocalDate dueOn, @Nullable LocalDate originalDueOn, short extensions) {

    static Term of(@Nullable LocalDate due) {
        return new Term(due, due, (short) 0);
    }

    /** Another day from the beginning, not an extension. */
    Term rewritten(@Nullable LocalDate due) {
        return new Term(due, due, extensions);
    }

    Term extendedTo(LocalDate until) {
        return new Term(until, originalDueOn, (short) (extensions + 1));
    }

    @Nullable
    Deadline deadline(@Nullable LocalDate clockStoppedOn) {
        return dueOn == null ? null : new Deadline(dueOn, originalDueOn, extensions, clockStoppedOn);
    }
}

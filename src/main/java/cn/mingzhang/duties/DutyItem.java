package cn.mingzhang.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 责任事项. @param said its latest progress; empty before any */
record DutyItem(
        long id,
        int ordinal,
        String what,
        String leader,
        String person,
        LocalDate dueOn,
        String source,
        boolean done,
        @Nullable LocalDate statedOn,
        String said) {

    /** Nobody confirms what names nobody. */
    public boolean isComplete() {
        return !leader.isEmpty() && !person.isEmpty();
    }
}

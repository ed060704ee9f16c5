package cn.mingzhang.witness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a look-back stands on a day. */
enum LookBackState {
    OVERDUE("bad"),
    DUE("info"),
    DONE("good"),
    CANCELLED("neutral");

    private final String tone;

    LookBackState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }

    static LookBackState of(
            @Nullable LocalDate filedOn, @Nullable LocalDate cancelledOn, @Nullable LocalDate dueOn, LocalDate today) {
        if (filedOn != null) {
            return DONE;
        }
        if (cancelledOn != null) {
            return CANCELLED;
        }
        return dueOn != null && today.isAfter(dueOn) ? OVERDUE : DUE;
    }
}

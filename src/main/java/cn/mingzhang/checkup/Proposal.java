package cn.mingzhang.checkup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 系统性问题的提议: one cause at several units. */
record Proposal(
        long id,
        String code,
        String nameZh,
        String nameEn,
        int units,
        int problems,
        String trait,
        State state,
        @Nullable Long askedBy,
        @Nullable String turnedInto,
        LocalDate firstOn,
        @Nullable LocalDate goneOn) {

    enum State {
        OPEN("warn"),
        DISMISSAL_ASKED("info"),
        DISMISSED("neutral"),
        TURNED("good");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }
    }
}

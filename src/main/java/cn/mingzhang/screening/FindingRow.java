package cn.mingzhang.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as it is read back. */
record FindingRow(
        long id,
        Detection rule,
        String problemClass,
        State state,
        boolean fresh,
        long unitId,
        String unit,
        String division,
        @Nullable Long projectId,
        @Nullable String projectNumber,
        String title,
        String developer,
        List<Long> permits,
        List<String> authorities,
        List<Said> said,
        long firstRun,
        long lastRun,
        @Nullable String problem) {

    enum State {
        OPEN("warn"),
        PROPOSED("info"),
        PROBLEM("good"),
        DISMISSED("neutral"),
        GONE("neutral");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }
    }

    String href() {
        return "/screening/findings/" + id;
    }
}

package cn.mingzhang.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One import as it stands. */
record ImportJob(
        long id,
        String kind,
        long officerId,
        State state,
        long fileId,
        String fileName,
        String sha256,
        LocalDate madeOn,
        int adds,
        int changes,
        int skips,
        int refusals,
        String failure,
        int version,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate undoneOn,
        @Nullable String layout) {

    enum State {
        MAPPING("info"),
        CHECKING("info"),
        CHECKED("warn"),
        APPLYING("info"),
        APPLIED("good"),
        UNDONE("neutral"),
        FAILED("bad");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }
    }

    boolean isRunning() {
        return state == State.CHECKING || state == State.APPLYING;
    }

    boolean hasSomethingToWrite() {
        return adds + changes > 0;
    }
}

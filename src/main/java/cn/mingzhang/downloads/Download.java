package cn.mingzhang.downloads;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One file asked for.
 *
 * @param address of the list's file with its filter: {@code /problems.xlsx?open=true}
 * @param titleKey the message key of the list's title
 * @param words the filter in words, as the asker read it
 * @param rights what the officer held when the file was written
 */
record Download(
        long id,
        long officerId,
        String address,
        String titleKey,
        String words,
        String language,
        State state,
        long rowsDone,
        long rowsTotal,
        @Nullable String fileName,
        long size,
        String sha256,
        String rights,
        LocalDate askedOn,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime readyAt) {

    enum State {
        WAITING("info"),
        READY("good"),
        FAILED("bad"),
        EXPIRED("neutral");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }
    }

    int share() {
        return rowsTotal == 0 ? 0 : (int) Math.min(100, 100 * rowsDone / rowsTotal);
    }
}

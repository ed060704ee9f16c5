package cn.mingzhang.visits;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 现场记录 as it arrives from a phone or in a pack.
 *
 * @param clientId made where it was written: however often it is sent, it arrives once
 * @param notedAt when it was written, by the phone's clock
 * @param sentAt when it was sent, by the same clock: how far that clock is wrong is told from it
 */
record NewEntry(
        UUID clientId,
        Way way,
        String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String note,
        @Nullable Instant notedAt,
        @Nullable Instant sentAt,
        @Nullable Long secondId,
        List<Marked> marks,
        List<Photo> photos) {

    enum Way {
        SITE,
        PACK,
        /** Ticked and signed by hand, typed in from the paper with its scan. */
        PAPER
    }

    record Marked(long lineId, Mark result, String remark) {}

    /**
     * One for each uploaded picture, in their order.
     *
     * @param line whose picture it is; null for the place as a whole
     * @param cameraAt as the camera wrote it into the picture
     * @param addedAt when it was added, by the phone's clock
     */
    record Photo(
            @Nullable Long line,
            @Nullable LocalDateTime cameraAt,
            @Nullable Instant addedAt,
            String scaledFrom) {}

    public NewEntry {
        marks = List.copyOf(marks);
        photos = List.copyOf(photos);
    }
}

package cn.mingzhang.visits;

import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A site record as a phone sends it. What concerns its pictures comes as lists of the same order; a browser without script sends the
 * pictures alone.
 *
 * @param way PAPER where a checklist that was filled in by hand is typed in; its scan takes the place of pictures
 * @param heads the beginnings of pictures that the phone has scaled, which lost what the camera wrote into them
 */
record SiteForm(
        @Nullable String clientId,

        @Size(max = 200, message = "{projects.error.long}") @Nullable
        String place,

        @Nullable String latitude,
        @Nullable String longitude,

        @Size(max = 4000, message = "{projects.error.long}") @Nullable
        String note,

        @Nullable String notedAt,
        @Nullable String sentAt,
        @Nullable Long secondId,
        @Nullable List<MultipartFile> photos,
        @Nullable List<MultipartFile> heads,
        @Nullable List<String> photoLine,
        @Nullable List<String> photoAdded,
        @Nullable List<String> photoScaled,
        @Nullable String way) {
    private static final int HEAD = 256 * 1024;
    private static final int LONGEST_REMARK = 1000;

    SiteForm {
        place = Typed.line(place);
        note = PlanForm.text(note);
    }

    static SiteForm blank(String place, NewEntry.Way way) {
        var id = UUID.randomUUID().toString();
        return new SiteForm(id, place, null, null, "", null, null, null, null, null, null, null, null, way.name());
    }

    /** The marks as they were sent: {@code mark-12=GOOD} with {@code remark-12}. */
    static List<NewEntry.Marked> marks(Map<String, String[]> sent, List<VisitRecords.Line> lines) {
        var marks = new ArrayList<NewEntry.Marked>();
        for (var line : lines) {
            var result = first(sent, "mark-" + line.id());
            for (var mark : Mark.values()) {
                if (mark.name().equals(result)) {
                    var remark = PlanForm.text(first(sent, "remark-" + line.id()));
                    marks.add(new NewEntry.Marked(
                            line.id(),
                            mark,
                            remark.length() <= LONGEST_REMARK ? remark : remark.substring(0, LONGEST_REMARK)));
                }
            }
        }
        return marks;
    }

    static String first(Map<String, String[]> sent, String name) {
        var values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** @param uploads as taken, so that the empty part of a browser is none */
    NewEntry entry(List<NewEntry.Marked> marks, Uploads uploads) {
        return new NewEntry(
                id(),
                isPaper() ? NewEntry.Way.PAPER : NewEntry.Way.SITE,
                place == null ? "" : place,
                degrees(latitude, 90),
                degrees(longitude, 180),
                note == null ? "" : note,
                moment(notedAt),
                moment(sentAt),
                secondId,
                marks,
                IntStream.range(0, uploads.size()).mapToObj(this::photo).toList());
    }

    boolean isPaper() {
        return NewEntry.Way.PAPER.name().equals(way);
    }

    private UUID id() {
        try {
            return UUID.fromString(String.valueOf(clientId));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private NewEntry.Photo photo(int at) {
        var line = at(photoLine, at);
        return new NewEntry.Photo(
                line.matches("\\d{1,18}") ? Long.valueOf(line) : null,
                camera(at),
                moment(at(photoAdded, at)),
                at(photoScaled, at).matches("\\d{1,6}×\\d{1,6}") ? at(photoScaled, at) : "");
    }

    private @Nullable LocalDateTime camera(int at) {
        var head = heads != null && at < heads.size() && !heads.get(at).isEmpty() ? heads.get(at) : null;
        var from = head == null && photos != null && at < photos.size() ? photos.get(at) : head;
        if (from == null) {
            return null;
        }
        try (var in = from.getInputStream()) {
            return CameraTime.of(in.readNBytes(HEAD)).orElse(null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String at(@Nullable List<String> values, int at) {
        return values == null || at >= values.size() || values.get(at) == null ? "" : values.get(at);
    }

    /** Milliseconds since 1970 by the phone's clock; nonsense is nothing. */
    private static @Nullable Instant moment(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,14}") ? Instant.ofEpochMilli(Long.parseLong(sent)) : null;
    }

    private static @Nullable Double degrees(@Nullable String sent, double most) {
        if (sent == null || !sent.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
            return null;
        }
        var degrees = Double.parseDouble(sent);
        return Math.abs(degrees) <= most ? degrees : null;
    }
}

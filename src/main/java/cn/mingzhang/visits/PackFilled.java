package cn.mingzhang.visits;

import cn.mingzhang.evidence.Upload;
import cn.mingzhang.refusals.Unfit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in, exactly as it came back. Whatever it holds is only data: it is bounded here, shown as text, and taken over by an
 * officer item by item.
 *
 * @param changed with {@code saved}: milliseconds by the clock of the machine on which it was filled in
 * @param second the other checker; 0 for none, as for the line of what is about none
 */
record PackFilled(
        int form,
        UUID pack,
        int revision,
        long changed,
        long saved,
        long second,
        String place,
        String note,
        List<Marked> marks,
        List<Found> findings,
        List<Suggested> suggestions,
        List<Photo> photos) {
    private static final int MOST_ITEMS = 300;
    private static final long MOST_MOMENT = 99_999_999_999_999L;

    record Marked(long line, String result, String remark, long at) {
        String key() {
            return "mark:" + line;
        }
    }

    record Found(UUID id, long line, String words) {
        String key() {
            return "finding:" + id;
        }
    }

    record Suggested(UUID id, String from, String words) {
        String key() {
            return "suggestion:" + id;
        }
    }

    /**
     * @param head the beginning of the original, in base64: the camera wrote its time there
     * @param data {@code data:image/jpeg;base64,…}
     */
    record Photo(UUID id, long line, String name, long added, String scaled, String head, String data) {
        private static final String BEGINNING = "data:image/jpeg;base64,";

        String key() {
            return "photo:" + id;
        }

        /** Looked into as every upload is. */
        Upload upload() {
            return Upload.of(name.isBlank() ? "photo.jpg" : name.replaceAll("\\.[^.]*$", "") + ".jpg", bytes());
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(data.substring(BEGINNING.length()));
        }

        @Nullable
        LocalDateTime camera() {
            return CameraTime.of(Base64.getDecoder().decode(head)).orElse(null);
        }

        private boolean fits() {
            try {
                return data.startsWith(BEGINNING)
                        && bytes().length > 0
                        && Base64.getDecoder().decode(head).length <= 65536;
            } catch (IllegalArgumentException notBase64) {
                return false;
            }
        }
    }

    static PackFilled blank(UUID pack) {
        return new PackFilled(PackIssue.FORM, pack, 0, 0, 0, 0, "", "", List.of(), List.of(), List.of(), List.of());
    }

    /** @throws Unfit where it is not what our page writes */
    void mustFit() {
        var fits = revision >= 0
                && isMoment(changed)
                && isMoment(saved)
                && isText(place, 200)
                && isText(note, 4000)
                && marks.size() <= MOST_ITEMS
                && marks.stream().map(Marked::line).distinct().count() == marks.size()
                && marks.stream().allMatch(one -> isText(one.result(), 10) && isText(one.remark(), 1000))
                && findings.size() <= MOST_ITEMS
                && findings.stream().allMatch(one -> isText(one.words(), 2000))
                && suggestions.size() <= MOST_ITEMS
                && suggestions.stream().allMatch(one -> isText(one.from(), 100) && isText(one.words(), 1000))
                && photos.size() <= PackIssue.MOST_PHOTOS
                && photos.stream()
                        .allMatch(one -> isText(one.name(), 200)
                                && isMoment(one.added())
                                && one.scaled().matches("|\\d{1,6}×\\d{1,6}")
                                && one.fits());
        if (!fits) {
            throw new Unfit("file", "visits.pack.error.damaged");
        }
    }

    private static boolean isMoment(long moment) {
        return moment >= 0 && moment <= MOST_MOMENT;
    }

    private static boolean isText(String text, int most) {
        return text.length() <= most && text.indexOf('\0') < 0;
    }

    @Nullable
    Instant savedAt() {
        return saved == 0 ? null : Instant.ofEpochMilli(saved);
    }

    /** Of what an item says: the same item saying something else is another one. */
    static String digest(Object... said) {
        return digest(Arrays.stream(said)
                .map(String::valueOf)
                .collect(Collectors.joining("\0"))
                .getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

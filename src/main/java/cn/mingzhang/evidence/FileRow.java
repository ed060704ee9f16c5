package cn.mingzhang.evidence;

import cn.mingzhang.calendar.OfficeClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a list, with ready strings.
 *
 * @param earlier the revisions that it replaced, latest first
 * @param withdrawnReason set, with who and when, if it was withdrawn
 */
public record FileRow(
        String id,
        String name,
        String icon,
        String kindKey,
        boolean picture,
        boolean previewed,
        String size,
        String digest,
        String shortDigest,
        String note,
        String uploader,
        String when,
        int revision,
        List<FileRow> earlier,
        @Nullable String withdrawnReason,
        @Nullable String withdrawnBy) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    static FileRow of(StoredFile file) {
        return of(file, List.of());
    }

    static FileRow of(StoredFile file, List<FileRow> earlier) {
        var withdrawn = file.withdrawn();
        return new FileRow(
                file.id().toString(),
                file.name(),
                icon(file.kind()),
                "evidence.kind." + file.kind(),
                file.kind().isPicture(),
                file.kind().isPreviewed(),
                Sizes.inWords(file.size()),
                file.sha256(),
                file.sha256().substring(0, 12),
                file.note(),
                file.uploaderName() + " · " + file.uploaderUnit(),
                time(file.happenedAt()),
                file.revision(),
                earlier,
                withdrawn == null ? null : withdrawn.reason(),
                withdrawn == null
                        ? null
                        : withdrawn.officerName() + " · " + withdrawn.officerUnit() + " · "
                                + time(withdrawn.happenedAt()));
    }

    private static String time(Instant at) {
        return MINUTES.format(at);
    }

    private static String icon(FileKind kind) {
        return switch (kind) {
            case PDF -> "bi-file-earmark-pdf";
            case OFD -> "bi-file-earmark-text";
            case DOC, DOCX, WPS -> "bi-file-earmark-word";
            case XLS, XLSX, ET -> "bi-file-earmark-excel";
            default -> "bi-file-earmark-image";
        };
    }

    public boolean isWithdrawn() {
        return withdrawnReason != null;
    }
}

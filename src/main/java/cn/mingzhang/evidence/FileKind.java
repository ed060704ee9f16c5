package cn.mingzhang.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 文件类型, told by content. {@code evidence.kind.PDF} is a message key. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp", "dib"),
    HEIC("image/heic", "heic", "heif"),
    DOC("application/msword", "doc"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    WPS("application/vnd.ms-works", "wps"),
    XLS("application/vnd.ms-excel", "xls"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ET("application/vnd.ms-excel", "et");

    private static final Set<FileKind> SHOWN_AS_PICTURE = Set.of(JPEG, PNG, GIF, WEBP);

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return SHOWN_AS_PICTURE.contains(this);
    }

    /** Shown within the page's sandbox; every other kind is downloaded. */
    public boolean isPreviewed() {
        return isPicture() || this == PDF;
    }

    /** For the {@code accept} of a file field. */
    public static String accepted() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(kind -> kind.endings.stream())
                        .map(ending -> "." + ending)
                        .toList());
    }

    String ending() {
        return endings.get(0);
    }

    /** A picture with another picture's ending misleads nobody; a table that calls itself a document does. */
    boolean mayEndIn(String ending) {
        return endings.contains(ending)
                || isImage()
                        && Arrays.stream(values()).anyMatch(kind -> kind.isImage() && kind.endings.contains(ending));
    }

    private boolean isImage() {
        return mediaType.startsWith("image/");
    }
}

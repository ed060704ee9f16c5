package cn.mingzhang.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 文件类型, told by content. {@code evidence.kind.PDF} is a message key; so is {@code evidence.group.PDF}. */
public enum FileKind {
    PDF(Group.PDF, "application/pdf", "pdf"),
    OFD(Group.OFD, "application/ofd", "ofd"),
    JPEG(Group.PICTURE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(Group.PICTURE, "image/png", "png"),
    GIF(Group.PICTURE, "image/gif", "gif"),
    WEBP(Group.PICTURE, "image/webp", "webp"),
    BMP(Group.PICTURE, "image/bmp", "bmp", "dib"),
    HEIC(Group.PICTURE, "image/heic", "heic", "heif"),
    DOC(Group.WORD, "application/msword", "doc"),
    DOCX(Group.WORD, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    WPS(Group.WORD, "application/vnd.ms-works", "wps"),
    XLS(Group.SHEET, "application/vnd.ms-excel", "xls"),
    XLSX(Group.SHEET, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ET(Group.SHEET, "application/vnd.ms-excel", "et");

    /** What a name may say: within a group a wrong ending misleads nobody (a PNG called .jpg), across groups it does. */
    enum Group {
        PDF,
        OFD,
        PICTURE,
        WORD,
        SHEET
    }

    private static final Set<FileKind> SHOWN_AS_PICTURE = Set.of(JPEG, PNG, GIF, WEBP);

    private final Group group;
    private final String mediaType;
    private final List<String> endings;

    FileKind(Group group, String mediaType, String... endings) {
        this.group = group;
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

    Group group() {
        return group;
    }

    String ending() {
        return endings.get(0);
    }

    boolean mayEndIn(String ending) {
        return Arrays.stream(values()).anyMatch(kind -> kind.group == group && kind.endings.contains(ending));
    }
}

package cn.mingzhang.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the panel's upload form posts, for the capability that keeps the record.
 *
 * @param slot what they prove; the capability checks that its record has such a place
 * @param replaces the file to which this is a new revision
 * @param version the record's version as it was when the page was opened; missing = 400
 */
public record EvidenceForm(
        @Nullable List<MultipartFile> files,
        @NotNull @Size(max = 100) String slot,

        @Nullable @Size(max = 500, message = "{evidence.note.LONG}")
        String note,

        @Nullable UUID replaces,
        @Nullable Long version) {

    public String noteOrEmpty() {
        return note == null ? "" : note.strip();
    }
}

package cn.mingzhang.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One revision of one file as it stands in the cabinet.
 *
 * @param holderKind with {@code holderId}: whose file it is
 * @param slot what it proves, such as {@code measure:12}
 * @param firstId the first revision, the same for all revisions of a file
 * @param current the latest revision of a file that was not withdrawn
 * @param withdrawn set when the file, with all its revisions, was withdrawn
 */
public record StoredFile(
        UUID id,
        String holderKind,
        long holderId,
        String slot,
        UUID firstId,
        int revision,
        boolean current,
        String name,
        FileKind kind,
        long size,
        String sha256,
        String note,
        long uploaderId,
        String uploaderName,
        String uploaderUnit,
        Instant happenedAt,
        @Nullable Withdrawal withdrawn) {

    /** Why and by whom a wrongly uploaded file was taken out of the proof. It stays readable. */
    public record Withdrawal(String reason, String officerName, String officerUnit, Instant happenedAt) {}

    boolean belongsTo(HolderRef holder) {
        return holderKind.equals(holder.kind()) && holderId == holder.id();
    }

    /** The name and the whole digest, as the trail keeps it: of a part, another file could be made that has it too. */
    String inWords() {
        return name + " (SHA-256 " + sha256 + ")";
    }
}

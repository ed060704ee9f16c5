package cn.mingzhang.collection;

import cn.mingzhang.audit.Subject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 批量出具: one signature for notices of one kind on many fees. How far it is, is what has a result; nothing else is kept of it.
 *
 * @param endedAt null while something has no result yet
 */
record NoticeBatch(
        long id,
        Rung rung,
        long unitId,
        LocalDate dueOn,
        long officerId,
        String officerName,
        LocalDate signedOn,
        @Nullable OffsetDateTime endedAt,
        int items,
        int issued,
        int stayed) {

    /** One fee that was chosen. @param version of its file when the signature was given */
    record Item(int ordinal, long projectId, String number, long version) {}

    /** Why one stays that no condition explains. */
    enum Stay {
        NOT_NEXT,
        MOVED,
        NOT_HIS,
        FAILED
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    int done() {
        return issued + stayed;
    }

    public int share() {
        return items == 0 ? 100 : (int) (100L * done() / items);
    }

    Subject subject() {
        return new Subject("notices", "" + id);
    }
}

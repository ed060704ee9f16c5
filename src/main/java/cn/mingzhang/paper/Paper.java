package cn.mingzhang.paper;

import cn.mingzhang.closure.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 签批单: what was printed for whom; with its latest record and the verdict on that, where there are.
 *
 * @param afterSignature how many signatures the file bore; it has moved when it bears more
 * @param ordinal the how manieth print for this subject
 */
record Paper(
        long id,
        String code,
        long subjectId,
        String subjectNumber,
        int subjectVersion,
        int afterSignature,
        String act,
        int ordinal,
        long officerId,
        String officerName,
        String officerPost,
        String officerUnit,
        String content,
        String digest,
        long printerId,
        String printerName,
        String printerUnit,
        LocalDate printedOn,
        Instant recordedAt,
        @Nullable Entry entry,
        @Nullable Verdict verdict) {

    /** 代录; {@code returnsTo} where he wrote that he does not agree, null where he does. */
    record Entry(
            long id,
            LocalDate signedOn,
            @Nullable Stage returnsTo,
            String remark,
            UUID scan,
            long recorderId,
            String recorderName,
            String recorderUnit,
            LocalDate recordedOn) {}

    /** 核对. */
    record Verdict(
            boolean confirmed, String reason, long officerId, String officerName, String officerUnit, LocalDate on) {}

    enum State {
        /** With the leader, to be signed. */
        PRINTED,
        /** Recorded, to be compared. */
        RECORDED,
        CONFIRMED,
        /** Not taken; may be recorded again. */
        REJECTED
    }

    State state() {
        if (entry == null) {
            return State.PRINTED;
        }
        return verdict == null ? State.RECORDED : verdict.confirmed() ? State.CONFIRMED : State.REJECTED;
    }

    boolean awaitsRecord() {
        return state() == State.PRINTED || state() == State.REJECTED;
    }
}

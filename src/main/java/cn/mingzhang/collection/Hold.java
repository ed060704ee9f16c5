package cn.mingzhang.collection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 暂缓催缴: dated, with its reason, ended by a deed. It is no deferral of the fee: nobody may grant one.
 *
 * @param reviewOn the day on which it is looked at again; it ends by a deed only
 * @param finalOn of a contest that ended: the day on which the decision became final
 */
record Hold(
        long id,
        Kind kind,
        String reason,
        LocalDate fromOn,
        @Nullable LocalDate reviewOn,
        String officerName,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDate finalOn) {

    enum Kind {
        /** 行政复议. */
        REVIEW,
        /** 行政诉讼. */
        SUIT,
        /** 核定有误，重新核定. */
        REASSESSMENT,
        /** 对账: paid perhaps, being looked for. */
        RECONCILIATION,
        /** 破产、重整. */
        INSOLVENCY;

        boolean isContest() {
            return this == REVIEW || this == SUIT;
        }
    }

    boolean isOpen() {
        return endedOn == null;
    }
}

package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 既往决定, as it was found in the files. It is written down, not endorsed: a deferral or instalments outside enforcement, a
 * reduction for no lawful ground are violations whatever document allowed them, and a recomputation names them.
 *
 * @param groundCode what it appeals to, lawful or not; null where nothing was let off
 */
public record PastDecision(
        long id,
        String document,
        LocalDate decidedOn,
        Kind kind,
        Yuan assessed,
        Yuan reduced,
        @Nullable String groundCode,
        String certificate,
        @Nullable LocalDate deferredUntil,
        String statement,
        String officerName,
        LocalDate notedOn) {

    public enum Kind {
        /** 核收. */
        CHARGED,
        /** 减征. */
        REDUCED,
        /** 免征. */
        WAIVED,
        /** 缓缴、欠条. */
        DEFERRED,
        /** 分期. */
        INSTALMENTS
    }
}

package cn.mingzhang.witness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 回头看 to be filed.
 *
 * @param extra beside the one that is scheduled, which stays due
 * @param newDueOn asked for where it has relapsed: the term once the problem is reopened
 */
public record NewLookBack(
        boolean extra,
        LocalDate visitedOn,
        String place,
        String finding,
        LookBackConclusion conclusion,
        @Nullable LocalDate newDueOn) {

    public NewLookBack {
        place = place.strip();
        finding = finding.strip();
    }
}

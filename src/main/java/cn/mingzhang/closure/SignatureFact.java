package cn.mingzhang.closure;

import org.jspecify.annotations.Nullable;

/**
 * A signature as the procedure sees it: which step, in which order, from where to where, by whom and of which unit then.
 *
 * @param officerId who acted, also as a stand-in; null when the clock or the application did
 */
public record SignatureFact(
        ClosureStep step,
        int ordinal,
        Stage from,
        Stage to,
        @Nullable Long officerId,
        @Nullable Long unitId) {

    boolean isBy(long officer) {
        return officerId != null && officerId == officer;
    }
}

package cn.mingzhang.closure;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signature as the procedure sees it: which step, in which order, from where to where, by whom and of which unit then.
 *
 * @param officerId who acted, also as a stand-in; null when the clock or the application did
 * @param onBehalfOf for whom he acted; null when in his own right
 */
public record SignatureFact(
        ClosureStep step,
        int ordinal,
        Stage from,
        Stage to,
        @Nullable Long officerId,
        @Nullable Long unitId,
        @Nullable Long onBehalfOf) {

    public SignatureFact(
            ClosureStep step, int ordinal, Stage from, Stage to, @Nullable Long officerId, @Nullable Long unitId) {
        this(step, ordinal, from, to, officerId, unitId, null);
    }

    /** Who signed, and in whose name. */
    Set<Long> persons() {
        return Stream.of(officerId, onBehalfOf).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    boolean isBy(long officer) {
        return officerId != null && officerId == officer;
    }
}

package cn.mingzhang.problems;

import org.jspecify.annotations.Nullable;

/**
 * One problem before a field of it is set from the list.
 *
 * @param value of the field now, as it is sent; {@code shown} as it is read
 * @param obstacle why it cannot be set to what is wanted, as a constant; null where it can
 */
public record Assigned(
        long problemId,
        ProblemNumber number,
        int version,
        int signatures,
        String description,
        String unit,
        String stage,
        String value,
        String shown,
        @Nullable String obstacle) {

    /** It is so already: nothing to do and nothing wrong. */
    public static final String SAME = "SAME";

    public boolean isFree() {
        return obstacle == null;
    }

    Assigned unless(@Nullable String why) {
        return new Assigned(problemId, number, version, signatures, description, unit, stage, value, shown, why);
    }
}

package cn.mingzhang.clues;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step as it is typed: what is no such code counts as nothing chosen. The password is judged and forgotten. */
record StepForm(
        @Nullable String step,
        @Nullable String version,
        @Nullable String handlerId,
        @Nullable String disposal,
        @Nullable String result,

        @Size(max = 60, message = "{clues.error.long}") @Nullable
        String document,

        @Nullable String password) {

    static StepForm of(ClueStep step, Clue clue) {
        return new StepForm(step.name(), Integer.toString(clue.steps()), "", "", "", "", "");
    }

    /** Only what this step asks for. */
    StepEntry entry(ClueStep chosen) {
        return new StepEntry(
                chosen.asksFor(ClueCondition.HANDLER_NAMED) ? number(handlerId) : null,
                chosen.asksFor(ClueCondition.DISPOSAL_CHOSEN) ? constant(Disposal.class, disposal) : null,
                chosen.asksFor(ClueCondition.RESULT_CHOSEN) ? constant(ClueResult.class, result) : null,
                chosen.asksFor(ClueCondition.DOCUMENT_GIVEN) ? ClueForm.text(document) : "");
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String named) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(named)) {
                return constant;
            }
        }
        return null;
    }
}

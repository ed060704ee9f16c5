package cn.mingzhang.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 提出排除: one finding, or all of a rule that a pattern fits. */
record DismissalForm(
        @Nullable Long finding,
        @Nullable Detection rule,
        @Nullable Long unit,

        @Size(max = 200, message = "{screening.error.long}") @Nullable
        String developer,

        @Size(max = 100, message = "{screening.error.long}") @Nullable
        String words,

        @NotBlank(message = "{screening.error.reason}") @Size(max = 500, message = "{screening.error.long}") @Nullable
        String reason) {

    DismissalForm {
        developer = developer == null || developer.isBlank() ? null : developer.strip();
        words = words == null || words.isBlank() ? null : words.strip();
        reason = reason == null ? null : reason.strip();
    }
}

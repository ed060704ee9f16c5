package cn.mingzhang.unreported;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param item where it goes in the ledger; only for what was not reported */
record JudgementForm(
        @NotNull(message = "{unreported.error.choose}") @Nullable
        Boolean unreported,

        @Nullable String item,

        @NotBlank(message = "{unreported.error.reason}") @Size(max = 500, message = "{unreported.error.long}") @Nullable
        String reason) {
    JudgementForm {
        reason = reason == null ? null : reason.replace("\0", "").strip();
    }
}

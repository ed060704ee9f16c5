package cn.mingzhang.shelter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 确认 or 不同意; who refuses says why. */
record AnswerForm(
        @NotNull(message = "{shelter.error.choose}") @Nullable
        Boolean accepted,

        @Size(max = 500, message = "{shelter.error.long}") @Nullable
        String remark) {

    AnswerForm {
        remark = remark == null ? "" : remark.strip();
    }
}

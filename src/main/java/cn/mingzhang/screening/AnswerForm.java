package cn.mingzhang.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 同意或不同意排除, signed by password. */
record AnswerForm(
        @NotNull(message = "{screening.error.choose}") @Nullable
        Boolean accepted,

        @Size(max = 500, message = "{screening.error.long}") @Nullable
        String remark,

        @Nullable String password) {
    AnswerForm {
        remark = remark == null ? "" : remark.strip();
    }
}

package cn.mingzhang.checkup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 原因归类 as it is typed. */
record CauseForm(
        @NotBlank(message = "{checkup.cause.choose.error}") @Nullable
        String code,

        @Size(max = 500, message = "{checkup.error.long}") @Nullable
        String remark) {

    CauseForm {
        code = code == null ? "" : code.strip();
        remark = remark == null ? "" : remark.strip();
    }
}

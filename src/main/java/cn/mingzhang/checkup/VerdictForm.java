package cn.mingzhang.checkup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 接受 or 不接受; who refuses says why. */
record VerdictForm(
        @NotNull(message = "{checkup.error.choose}") @Nullable
        Boolean accepted,

        @Size(max = 500, message = "{checkup.error.long}") @Nullable
        String remark,

        @Nullable String version) {

    VerdictForm {
        remark = remark == null ? "" : remark.strip();
    }
}

package cn.mingzhang.terms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 接受 or 不接受; who refuses says why. */
record VerdictForm(
        @NotNull(message = "{terms.error.choose}") @Nullable Boolean accepted,

        @Size(max = 500, message = "{terms.error.long}") @Nullable
        String remark) {

    VerdictForm {
        remark = remark == null ? "" : remark.strip();
    }
}

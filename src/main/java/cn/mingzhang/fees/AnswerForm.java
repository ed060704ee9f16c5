package cn.mingzhang.fees;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 核准 or 不予核准, with one's own password. */
record AnswerForm(
        @NotNull(message = "{fees.answer.choose}") @Nullable Boolean granted,

        @Size(max = 500, message = "{witness.error.long}") @Nullable
        String remark,

        @Nullable String password) {

    static final AnswerForm BLANK = new AnswerForm(null, "", "");

    String remarkOrEmpty() {
        return remark == null ? "" : remark.replace("\0", "").strip();
    }

    boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }
}

package cn.mingzhang.checkup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 说明 as it is typed, with the facts that its page showed. */
record ExplanationForm(
        @NotBlank(message = "{checkup.error.text}") @Size(max = 1000, message = "{checkup.error.long}") @Nullable
        String text,

        @Nullable String version) {

    ExplanationForm {
        text = text == null ? "" : text.strip();
    }
}

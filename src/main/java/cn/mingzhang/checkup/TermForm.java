package cn.mingzhang.checkup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A new value from a day on. */
record TermForm(
        @NotNull(message = "{checkup.error.choose}") @Nullable
        TermName name,

        @NotNull(message = "{checkup.term.error.value}")
        @Min(value = 1, message = "{checkup.term.error.value}")
        @Max(value = 9999, message = "{checkup.term.error.value}")
        @Nullable
        Integer value,

        @NotNull(message = "{checkup.term.error.from}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate validFrom,

        @NotBlank(message = "{checkup.term.error.source}") @Size(max = 300, message = "{checkup.error.long}") @Nullable
        String source,

        @Nullable Boolean verified,

        @NotBlank(message = "{checkup.error.text}") @Size(max = 500, message = "{checkup.error.long}") @Nullable
        String reason) {

    TermForm {
        source = source == null ? null : source.replace("\0", "").strip();
        reason = reason == null ? null : reason.replace("\0", "").strip();
    }
}

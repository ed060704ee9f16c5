package cn.mingzhang.terms;

import cn.mingzhang.calendar.TermName;
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
        @NotNull(message = "{terms.error.choose}") @Nullable TermName name,

        @NotNull(message = "{terms.error.value}")
        @Min(value = 0, message = "{terms.error.value}")
        @Max(value = 999, message = "{terms.error.value}")
        @Nullable
        Integer value,

        @NotNull(message = "{terms.error.from}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate validFrom,

        @NotBlank(message = "{terms.error.source}") @Size(max = 300, message = "{terms.error.long}") @Nullable
        String source,

        @Nullable Boolean verified,

        @NotBlank(message = "{terms.error.text}") @Size(max = 500, message = "{terms.error.long}") @Nullable
        String reason) {

    TermForm {
        source = source == null ? null : source.replace("\0", "").strip();
        reason = reason == null ? null : reason.replace("\0", "").strip();
    }
}

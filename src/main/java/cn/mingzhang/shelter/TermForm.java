package cn.mingzhang.shelter;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A new value as it is typed. */
record TermForm(
        @NotNull(message = "{shelter.error.choose}") @Nullable
        TermName name,

        @Nullable String division,

        @NotNull(message = "{shelter.error.value}")
        @PositiveOrZero(message = "{shelter.error.value}")
        @Digits(integer = 6, fraction = 3, message = "{shelter.error.value}")
        @Nullable
        BigDecimal value,

        @NotNull(message = "{shelter.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate validFrom,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validTo,

        @NotBlank(message = "{shelter.error.source}") @Size(max = 300, message = "{shelter.error.long}") @Nullable
        String source,

        @Nullable Boolean verified,

        @NotBlank(message = "{shelter.error.reason}") @Size(max = 500, message = "{shelter.error.long}") @Nullable
        String reason) {

    TermForm {
        division = division == null || division.isBlank() ? null : division.strip();
        source = source == null ? null : source.strip();
        reason = reason == null ? null : reason.strip();
    }

    static TermForm blank() {
        return new TermForm(null, null, null, null, null, null, false, null);
    }
}

package cn.mingzhang.letters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A rule from a day on: of a kind and side, or (with a colour) of a lamp. */
record LetterRuleForm(
        @Nullable String kind,
        @Nullable String side,

        @Size(max = 100, message = "{letters.rule.error.long}") @Nullable
        String issuer,

        @Size(max = 12, message = "{letters.rule.error.long}") @Nullable
        String agency,

        @Size(max = 300, message = "{letters.rule.error.long}") @Nullable
        String basis,

        @Min(value = 1, message = "{letters.rule.error.days}")
        @Max(value = 365, message = "{letters.rule.error.days}")
        @Nullable
        Integer replyDays,

        @Nullable String colour,
        @Nullable Integer times,
        @Nullable LetterKind next,

        @Size(max = 300, message = "{letters.rule.error.long}") @Nullable
        String measure,

        @NotNull(message = "{letters.rule.error.from}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate validFrom,

        @NotBlank(message = "{letters.rule.error.source}")
        @Size(max = 300, message = "{letters.rule.error.long}")
        @Nullable
        String source,

        @Nullable Boolean verified,

        @NotBlank(message = "{letters.error.reason}") @Size(max = 500, message = "{letters.rule.error.long}") @Nullable
        String reason) {

    LetterRuleForm {
        kind = stripped(kind);
        side = stripped(side);
        issuer = stripped(issuer);
        agency = stripped(agency);
        basis = stripped(basis);
        colour = stripped(colour);
        measure = stripped(measure);
        source = stripped(source);
        reason = stripped(reason);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isLamp() {
        return colour != null;
    }
}

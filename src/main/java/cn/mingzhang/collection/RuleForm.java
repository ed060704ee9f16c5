package cn.mingzhang.collection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A change of one of the three tables as it is typed. */
record RuleForm(
        @NotBlank(message = "{collection.rules.error.name}") @Nullable
        String name,

        @Nullable Issuer issuer,

        @Min(value = 1, message = "{collection.rules.error.amount}")
        @Max(value = 3650, message = "{collection.rules.error.amount}")
        @Nullable
        Integer amount,

        Term.@Nullable Unit unit,

        @Size(max = 12, message = "{collection.error.long}") @Nullable
        String prefix,

        @NotNull(message = "{collection.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate validFrom,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil,

        @NotBlank(message = "{collection.rules.error.source}")
        @Size(max = 300, message = "{collection.error.long}")
        @Nullable
        String source,

        @Nullable Boolean verified,

        @NotBlank(message = "{collection.error.reason}") @Size(max = 500, message = "{collection.error.long}") @Nullable
        String reason) {

    RuleForm {
        name = clean(name);
        prefix = clean(prefix);
        source = clean(source);
        reason = clean(reason);
    }

    static RuleForm blank() {
        return new RuleForm("", null, null, null, "", null, null, "", false, "");
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}

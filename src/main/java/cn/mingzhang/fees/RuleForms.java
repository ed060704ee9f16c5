package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What is typed when a line of the tables is proposed. */
final class RuleForms {

    private RuleForms() {}

    record StandardForm(
            @NotBlank @Nullable String division,
            @NotNull @Nullable Method method,
            @NotNull @Nullable Yuan rate,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,

            @NotBlank @Size(max = 300, message = "{witness.error.long}") @Nullable
            String source,

            @Nullable Boolean verified,
            @Nullable Long replaces,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String remark) {

        static final StandardForm BLANK =
                new StandardForm("", Method.REQUIRED_AREA, null, null, null, "", null, null, "");

        NewStandard line() {
            return new NewStandard(
                    text(division),
                    Objects.requireNonNull(method),
                    Objects.requireNonNull(rate),
                    new Span(Objects.requireNonNull(from), until),
                    text(source),
                    Boolean.TRUE.equals(verified),
                    replaces,
                    text(remark));
        }
    }

    record GroundForm(
            @NotNull @Pattern(regexp = "(RG|UG)\\d{2}", message = "{fees.error.code}") @Nullable
            String code,

            @NotBlank @Size(max = 200, message = "{witness.error.long}") @Nullable
            String name,

            @NotNull @Min(0) @Max(100) @Nullable Integer percent,

            @NotBlank @Size(max = 300, message = "{witness.error.long}") @Nullable
            String basis,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @Nullable Boolean certificate,
            @Nullable Boolean relocation,
            @Nullable Boolean verified,
            @Nullable Long replaces,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String remark) {

        static final GroundForm BLANK = new GroundForm("", "", null, "", null, null, true, null, null, null, "");

        NewGround line() {
            return new NewGround(
                    text(code),
                    text(name),
                    Objects.requireNonNull(percent),
                    text(basis),
                    new Span(Objects.requireNonNull(from), until),
                    Boolean.TRUE.equals(certificate),
                    Boolean.TRUE.equals(relocation),
                    Boolean.TRUE.equals(verified),
                    replaces,
                    text(remark));
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}

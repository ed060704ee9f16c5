package cn.mingzhang.accounts;

import cn.mingzhang.people.NewUnit;
import cn.mingzhang.people.UnitKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What is typed about units. */
final class UnitForms {
    private UnitForms() {}

    record Opening(
            @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "{accounts.unit.code.pattern}")
            String code,

            @NotBlank(message = "{accounts.unit.name.missing}") @Size(max = 100, message = "{accounts.long}")
            String name,

            @NotNull(message = "{accounts.unit.kind.missing}") @Nullable
            UnitKind kind,

            @NotBlank(message = "{accounts.unit.division.missing}")
            String divisionCode,

            @Nullable Long superiorId,

            @NotNull(message = "{accounts.date.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from) {
        Opening {
            code = Typed.line(code).toUpperCase(Locale.ROOT);
            name = Typed.line(name);
            divisionCode = Typed.line(divisionCode);
        }

        static Opening blank(LocalDate today) {
            return new Opening("", "", null, "", null, today);
        }

        NewUnit unit() {
            return new NewUnit(code, name, Objects.requireNonNull(kind), divisionCode, superiorId);
        }
    }

    record Renaming(
            @NotBlank(message = "{accounts.unit.name.missing}") @Size(max = 100, message = "{accounts.long}")
            String name,

            @NotNull(message = "{accounts.date.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from) {
        Renaming {
            name = Typed.line(name);
        }
    }
}

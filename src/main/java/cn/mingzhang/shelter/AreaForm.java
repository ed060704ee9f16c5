package cn.mingzhang.shelter;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What a working is made of, as it is typed. What is left empty is not known. */
record AreaForm(
        @NotNull(message = "{shelter.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate ruledOn,

        @Nullable BuildingUse use,
        @Nullable Boolean zone,
        @Nullable Boolean renewal,

        @Min(value = 1, message = "{shelter.error.storeys}")
        @Max(value = 200, message = "{shelter.error.storeys}")
        @Nullable
        Integer storeys,

        @PositiveOrZero(message = "{shelter.error.depth}")
        @Digits(integer = 3, fraction = 2, message = "{shelter.error.depth}")
        @Nullable
        BigDecimal foundationDepth,

        @PositiveOrZero(message = "{shelter.error.area}")
        @Digits(integer = 9, fraction = 3, message = "{shelter.error.area}")
        @Nullable
        BigDecimal groundFloor,

        @PositiveOrZero(message = "{shelter.error.area}")
        @Digits(integer = 9, fraction = 3, message = "{shelter.error.area}")
        @Nullable
        BigDecimal aboveGround,

        @PositiveOrZero(message = "{shelter.error.area}")
        @Digits(integer = 9, fraction = 3, message = "{shelter.error.area}")
        @Nullable
        BigDecimal planned,

        @Nullable Boolean carry,

        @Size(max = 500, message = "{shelter.error.long}") @Nullable
        String reason) {

    AreaForm {
        reason = reason == null ? "" : reason.strip();
    }

    static AreaForm of(ProjectFacts facts, LocalDate ruledOn) {
        return new AreaForm(
                ruledOn,
                facts.use(),
                facts.zone(),
                facts.renewal(),
                facts.storeys(),
                plain(facts.foundationDepth()),
                plain(facts.groundFloor()),
                plain(facts.aboveGround()),
                plain(facts.planned()),
                false,
                "");
    }

    ProjectFacts facts(String divisionCode) {
        return new ProjectFacts(
                divisionCode, use, zone, renewal, storeys, foundationDepth, groundFloor, aboveGround, planned);
    }

    LocalDate day() {
        return Objects.requireNonNull(ruledOn);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}

package cn.mingzhang.legacy;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An item's card as it is typed. */
record LegacyForm(
        @NotBlank(message = "{legacy.error.estate}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String estate,

        @Size(max = 300, message = "{projects.error.long}") @Nullable
        String address,

        @Size(max = 200, message = "{projects.error.long}") @Nullable
        String developer,

        @NotNull(message = "{projects.error.unitId}") @Nullable
        Long unitId,

        @Nullable String project,

        @Size(max = 60, message = "{projects.error.long}") @Nullable
        String realEstateUnit,

        @PositiveOrZero(message = "{legacy.error.households}")
        @Max(value = 99999, message = "{legacy.error.households}")
        @Nullable
        Integer households,

        @NotBlank(message = "{legacy.error.lacks}") @Size(max = 500, message = "{projects.error.long}") @Nullable
        String lacks,

        @NotNull(message = "{legacy.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate receivedOn) {

    LegacyForm {
        estate = Typed.line(estate);
        address = Typed.line(address);
        developer = Typed.line(developer);
        project = Typed.line(project);
        realEstateUnit = Typed.line(realEstateUnit);
        lacks = Typed.line(lacks);
    }

    static LegacyForm blank(@Nullable Long unitId, LocalDate today) {
        return new LegacyForm(null, null, null, unitId, null, null, null, null, today);
    }

    static LegacyForm of(LegacyCard card, @Nullable String project) {
        return new LegacyForm(
                card.estate(),
                card.address(),
                card.developer(),
                card.unitId(),
                project,
                card.realEstateUnit(),
                card.households(),
                card.lacks(),
                card.receivedOn());
    }

    LegacyCard card(@Nullable Long projectId) {
        return new LegacyCard(
                Objects.requireNonNull(estate),
                address,
                developer,
                Objects.requireNonNull(unitId),
                projectId,
                realEstateUnit,
                households,
                Objects.requireNonNull(lacks),
                Objects.requireNonNull(receivedOn));
    }
}

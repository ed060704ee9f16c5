package cn.mingzhang.projects;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The card as it is typed. What the fields ask of one another is asked by {@link ProjectRules}. */
record ProjectForm(
        @NotBlank(message = "{projects.error.name}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String name,

        @NotBlank(message = "{projects.error.developer}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String developer,

        @ValidCreditCode @Nullable String creditCode,

        @Pattern(regexp = "\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}", message = "{projects.error.projectCode}") @Nullable
        String projectCode,

        @NotBlank(message = "{projects.error.divisionCode}") @Nullable
        String divisionCode,

        @NotNull(message = "{projects.error.unitId}") @Nullable
        Long unitId,

        @Size(max = 300, message = "{projects.error.long}") @Nullable
        String address,

        @Area @Nullable BigDecimal aboveGroundArea,
        @Area @Nullable BigDecimal groundFloorArea,
        @Area @Nullable BigDecimal requiredShelterArea,
        @Area @Nullable BigDecimal designedShelterArea,
        @Area @Nullable BigDecimal builtShelterArea,

        @Min(value = 1, message = "{projects.error.storeys}")
        @Max(value = 200, message = "{projects.error.storeys}")
        @Nullable
        Integer storeys,

        @PositiveOrZero(message = "{projects.error.depth}")
        @Digits(integer = 3, fraction = 2, message = "{projects.error.depth}")
        @Nullable
        BigDecimal foundationDepth,

        @Size(max = 60, message = "{projects.error.long}") @Nullable
        String planningPermitNumber,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate planningPermitOn,

        @Size(max = 60, message = "{projects.error.long}") @Nullable
        String constructionPermitNumber,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate constructionPermitOn,

        @Size(max = 60, message = "{projects.error.long}") @Nullable
        String completionFilingNumber,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate completionFilingOn,

        @NotNull(message = "{projects.error.decisionKind}") @Nullable
        DecisionKind decisionKind,

        @Size(max = 60, message = "{projects.error.long}") @Nullable
        String decisionNumber,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate decisionOn,
        @Nullable Boolean legacy) {

    ProjectForm {
        name = Typed.line(name);
        developer = Typed.line(developer);
        creditCode = upper(Typed.line(creditCode));
        projectCode = upper(Typed.line(projectCode));
        divisionCode = Typed.line(divisionCode);
        address = Typed.line(address);
        planningPermitNumber = Typed.line(planningPermitNumber);
        constructionPermitNumber = Typed.line(constructionPermitNumber);
        completionFilingNumber = Typed.line(completionFilingNumber);
        decisionNumber = Typed.line(decisionNumber);
    }

    static ProjectForm blank(String divisionCode, long unitId) {
        return of(NewProject.blank(divisionCode, unitId));
    }

    static ProjectForm of(NewProject card) {
        return new ProjectForm(
                card.name(),
                card.developer(),
                card.creditCode(),
                card.projectCode(),
                card.divisionCode(),
                card.unitId(),
                card.address(),
                plain(card.areas().aboveGround()),
                plain(card.areas().groundFloor()),
                plain(card.areas().required()),
                plain(card.areas().designed()),
                plain(card.areas().built()),
                card.storeys(),
                plain(card.foundationDepth()),
                card.planningPermit().number(),
                card.planningPermit().on(),
                card.constructionPermit().number(),
                card.constructionPermit().on(),
                card.completionFiling().number(),
                card.completionFiling().on(),
                card.decision().kind(),
                card.decision().number(),
                card.decision().on(),
                card.legacy());
    }

    /** The card, of a form that has been found valid. */
    NewProject card() {
        return new NewProject(
                Objects.requireNonNull(name),
                Objects.requireNonNull(developer),
                creditCode,
                projectCode,
                Objects.requireNonNull(divisionCode),
                Objects.requireNonNull(unitId),
                address,
                new Areas(aboveGroundArea, groundFloorArea, requiredShelterArea, designedShelterArea, builtShelterArea),
                storeys,
                foundationDepth,
                new Permit(planningPermitNumber, planningPermitOn),
                new Permit(constructionPermitNumber, constructionPermitOn),
                new Permit(completionFilingNumber, completionFilingOn),
                new Decision(Objects.requireNonNull(decisionKind), decisionNumber, decisionOn),
                Boolean.TRUE.equals(legacy));
    }

    /** One line, as pasted from a workbook: line breaks, tabs and other controls become spaces; nothing becomes null. */
    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}

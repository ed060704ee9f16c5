package cn.mingzhang.fees;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What the clerk types. Areas are judged by {@link Areas}, with a sentence each. */
record AssessmentForm(
        @NotNull(message = "{fees.reference.choose}") @Nullable
        Reference reference,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate referenceOn,

        @NotBlank(message = "{fees.error.reference}") @Size(max = 500, message = "{witness.error.long}") @Nullable
        String reason,

        @NotNull @Nullable BigDecimal requiredArea,
        @Nullable BigDecimal builtArea,
        @Nullable BigDecimal aboveGroundArea,
        @Nullable Long ground,

        @Size(max = 200, message = "{witness.error.long}") @Nullable
        String certificate,

        @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,

        @Size(max = 500, message = "{witness.error.long}") @Nullable
        String remark) {

    static AssessmentForm of(FeeProject project, LocalDate dueOn) {
        return new AssessmentForm(
                null, null, "", project.required(), project.built(), project.aboveGround(), null, "", dueOn, "");
    }

    /** The day is that of the chosen candidate; only OTHER asks for one of its own. */
    NewAssessment asked(FeeProject project) {
        var chosen = Objects.requireNonNull(reference);
        var known = project.candidates().get(chosen);
        var on = chosen == Reference.OTHER || known == null ? referenceOn : known;
        if (on == null) {
            throw new cn.mingzhang.refusals.Unfit("referenceOn", "fees.error.reference.day");
        }
        return new NewAssessment(
                chosen,
                on,
                RuleForms.text(reason),
                new Areas(Objects.requireNonNull(requiredArea), orZero(builtArea), orZero(aboveGroundArea)),
                ground,
                RuleForms.text(certificate),
                Objects.requireNonNull(dueOn),
                RuleForms.text(remark));
    }

    private static BigDecimal orZero(@Nullable BigDecimal area) {
        return area == null ? BigDecimal.ZERO : area;
    }
}

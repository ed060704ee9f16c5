package cn.mingzhang.surveys;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/** A result as it is typed, with the paper it was read from. */
record SurveyForm(
        @NotNull(message = "{surveys.error.year}")
        @Min(value = 2000, message = "{surveys.error.year}")
        @Max(value = 2999, message = "{surveys.error.year}")
        @Nullable
        Integer year,

        @NotBlank(message = "{surveys.error.name}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String name,

        @NotBlank(message = "{surveys.error.organiser}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String organiser,

        @NotNull(message = "{projects.error.unitChoose}") @Nullable
        Long unitId,

        @Min(value = 1, message = "{surveys.error.rank}")
        @Max(value = 99999, message = "{surveys.error.rank}")
        @Nullable
        Integer rank,

        @Min(value = 1, message = "{surveys.error.rank}")
        @Max(value = 99999, message = "{surveys.error.rank}")
        @Nullable
        Integer among,

        @DecimalMin(value = "0", message = "{surveys.error.score}")
        @DecimalMax(value = "1000", message = "{surveys.error.score}")
        @Digits(integer = 4, fraction = 2, message = "{surveys.error.score}")
        @Nullable
        BigDecimal score,

        @NotNull(message = "{surveys.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate publishedOn,

        @Size(max = 500, message = "{projects.error.long}") @Nullable
        String remark,

        @Nullable List<MultipartFile> paper) {

    SurveyForm {
        name = Typed.line(name);
        organiser = Typed.line(organiser);
        remark = Typed.line(remark);
    }

    static SurveyForm blank(@Nullable Long unit) {
        return new SurveyForm(null, null, null, unit, null, null, null, null, null, null);
    }

    NewSurvey survey() {
        return new NewSurvey(
                Objects.requireNonNull(year),
                Objects.requireNonNull(name),
                Objects.requireNonNull(organiser),
                Objects.requireNonNull(unitId),
                rank,
                among,
                score,
                Objects.requireNonNull(publishedOn),
                Objects.requireNonNullElse(remark, ""));
    }
}

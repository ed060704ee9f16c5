package cn.mingzhang.institutions;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/** An institution as it is typed, with its document. @param problems numbers of problems */
record InstitutionForm(
        @NotBlank(message = "{institutions.error.name}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String name,

        @NotBlank(message = "{institutions.error.document}")
        @Size(max = 60, message = "{projects.error.long}")
        @Nullable
        String document,

        @NotNull(message = "{projects.error.unitChoose}") @Nullable
        Long unitId,

        @NotNull(message = "{institutions.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate issuedOn,

        @Size(max = 1000, message = "{projects.error.long}") @Nullable
        String gist,

        @Size(max = 500, message = "{projects.error.long}") @Nullable
        String problems,

        @Nullable List<MultipartFile> paper) {

    InstitutionForm {
        name = Typed.line(name);
        document = Typed.line(document);
        gist = Typed.line(gist);
        problems = Typed.line(problems);
    }

    NewInstitution institution(List<Long> problemIds) {
        return new NewInstitution(
                Objects.requireNonNull(name),
                Objects.requireNonNull(document),
                Objects.requireNonNull(unitId),
                Objects.requireNonNull(issuedOn),
                Objects.requireNonNullElse(gist, ""),
                problemIds);
    }

    /** 废止 or 登错作废. */
    record OfEnding(
            @NotNull(message = "{institutions.error.ending}") @Nullable
            InstitutionState as,

            @NotNull(message = "{institutions.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate endedOn,

            @NotBlank(message = "{institutions.error.why}")
            @Size(max = 500, message = "{projects.error.long}")
            @Nullable
            String why) {
        OfEnding {
            why = Typed.line(why);
        }
    }
}

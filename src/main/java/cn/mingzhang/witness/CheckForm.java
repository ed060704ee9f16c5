package cn.mingzhang.witness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/** The check record as it is typed. */
record CheckForm(
        @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate checkedOn,

        @Size(max = 200, message = "{witness.error.long}") @Nullable
        String place,

        @Size(max = 1000, message = "{witness.error.long}") @Nullable
        String papers,

        @Nullable List<CheckMethod> methods,

        @NotBlank @Size(max = 2000, message = "{witness.error.long}") @Nullable
        String finding,

        @NotNull @Nullable CheckConclusion conclusion,
        @Nullable Long secondCheckerId,
        @Nullable List<MultipartFile> files) {

    static CheckForm blank(LocalDate today) {
        return new CheckForm(today, "", "", List.of(), "", null, null, null);
    }

    NewCheck check() {
        return new NewCheck(
                Objects.requireNonNull(checkedOn),
                Typed.text(place),
                Typed.text(papers),
                chosen(),
                Typed.text(finding),
                Objects.requireNonNull(conclusion),
                secondCheckerId);
    }

    private Set<CheckMethod> chosen() {
        var chosen = EnumSet.noneOf(CheckMethod.class);
        if (methods != null) {
            methods.stream().filter(Objects::nonNull).forEach(chosen::add);
        }
        return chosen;
    }
}

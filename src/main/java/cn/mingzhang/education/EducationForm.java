package cn.mingzhang.education;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What is typed of education. */
final class EducationForm {
    private EducationForm() {}

    record OfEvent(
            @NotNull(message = "{education.error.kind}") @Nullable
            EducationKind kind,

            @NotNull(message = "{education.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate heldOn,

            @NotBlank(message = "{education.error.theme}") @Size(max = 200, message = "{projects.error.long}") @Nullable
            String theme,

            @Size(max = 200, message = "{projects.error.long}") @Nullable
            String place,

            @NotNull(message = "{projects.error.unitChoose}") @Nullable
            Long unitId,

            @Nullable List<Long> materials,

            @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String remark) {
        OfEvent {
            theme = Typed.line(theme);
            place = Typed.line(place);
            remark = Typed.line(remark);
        }

        NewEvent event() {
            return new NewEvent(
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(heldOn),
                    Objects.requireNonNull(theme),
                    Objects.requireNonNullElse(place, ""),
                    Objects.requireNonNull(unitId),
                    materials == null
                            ? List.of()
                            : materials.stream().filter(Objects::nonNull).toList(),
                    Objects.requireNonNullElse(remark, ""));
        }
    }

    /** @param present one person a line; @param absent the same, with the reason */
    record OfList(
            @NotNull(message = "{projects.error.unitChoose}") @Nullable
            Long unitId,

            @Size(max = 60000, message = "{projects.error.long}") @Nullable
            String present,

            @Size(max = 60000, message = "{projects.error.long}") @Nullable
            String absent) {
        OfList {
            present = present == null ? "" : present.replace("\0", "").strip();
            absent = absent == null ? "" : absent.replace("\0", "").strip();
        }

        List<Attendee> people() {
            var people = new ArrayList<>(Attendee.read(String.valueOf(present), true));
            people.addAll(Attendee.read(String.valueOf(absent), false));
            return people;
        }
    }

    record OfMaterial(
            @NotNull(message = "{education.error.material.kind}") @Nullable
            MaterialKind kind,

            @NotBlank(message = "{education.error.material.title}")
            @Size(max = 200, message = "{projects.error.long}")
            @Nullable
            String title,

            @Size(max = 200, message = "{projects.error.long}") @Nullable
            String source,

            @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String summary) {
        OfMaterial {
            title = Typed.line(title);
            source = Objects.requireNonNullElse(Typed.line(source), "");
            summary = Objects.requireNonNullElse(Typed.line(summary), "");
        }
    }

    record OfStriking(
            @NotBlank(message = "{education.error.why}") @Size(max = 500, message = "{projects.error.long}") @Nullable
            String why) {
        OfStriking {
            why = Typed.line(why);
        }
    }
}

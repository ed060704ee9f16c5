package cn.mingzhang.campaigns;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What is typed of a plan's parts. */
final class PartForm {
    private PartForm() {}

    record OfPhase(
            @NotBlank(message = "{campaigns.error.title}") @Size(max = 100, message = "{projects.error.long}") @Nullable
            String title,

            @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from,

            @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate to) {
        OfPhase {
            title = Typed.line(title);
        }
    }

    record OfMilestone(
            @NotBlank(message = "{campaigns.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
            String title,

            @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate dueOn) {
        OfMilestone {
            title = Typed.line(title);
        }
    }

    record OfReaching(
            @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate on,

            @NotBlank(message = "{campaigns.error.reached}")
            @Size(max = 500, message = "{projects.error.long}")
            @Nullable
            String remark) {
        OfReaching {
            remark = Typed.line(remark);
        }
    }

    record OfMeeting(
            @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate heldOn,

            @NotBlank(message = "{campaigns.error.theme}") @Size(max = 200, message = "{projects.error.long}") @Nullable
            String theme,

            @Size(max = 200, message = "{projects.error.long}") @Nullable
            String place,

            @NotNull(message = "{campaigns.error.attendance}")
            @Min(value = 1, message = "{campaigns.error.attendance}")
            @Max(value = 99999, message = "{campaigns.error.attendance}")
            @Nullable
            Integer attendance,

            @Size(max = 4000, message = "{projects.error.long}") @Nullable
            String minutes) {
        OfMeeting {
            theme = Typed.line(theme);
            place = place == null ? "" : String.valueOf(Typed.line(place));
            minutes = minutes == null ? "" : minutes.replace("\0", "").strip();
        }
    }

    record OfMember(
            @NotBlank(message = "{campaigns.error.name}") @Size(max = 50, message = "{projects.error.long}") @Nullable
            String name,

            @NotBlank(message = "{campaigns.error.position}")
            @Size(max = 100, message = "{projects.error.long}")
            @Nullable
            String position,

            @NotNull(message = "{campaigns.error.role}") GroupMember.@Nullable Role role,

            @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate since) {
        OfMember {
            name = Typed.line(name);
            position = Typed.line(position);
        }
    }

    record OfRelease(
            @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate until) {}
}

package cn.mingzhang.visits;

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

/** A visit to be planned, as it is typed. */
record PlanForm(
        @NotNull(message = "{visits.error.choose}") @Nullable
        VisitKind kind,

        @NotBlank(message = "{visits.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String title,

        @NotNull(message = "{visits.error.choose}") @Nullable
        Long unit,

        @NotNull(message = "{visits.error.day}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate plannedOn,

        @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String purpose,

        @NotNull(message = "{visits.error.choose}") @Nullable
        Long leader,

        @Nullable List<Long> members,

        @Size(max = 500, message = "{projects.error.long}") @Nullable
        String experts,

        @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String problems,

        @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String projects,

        @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String payments,

        @Size(max = 6000, message = "{projects.error.long}") @Nullable
        String matters) {
    PlanForm {
        title = Typed.line(title);
        purpose = text(purpose);
        experts = String.join("\n", Typed.lines(experts));
        members = members == null
                ? List.of()
                : members.stream().filter(Objects::nonNull).toList();
    }

    static PlanForm blank(@Nullable String problem, @Nullable String project, LocalDate today, long leader) {
        return new PlanForm(null, "", null, today, "", leader, List.of(), "", problem, project, "", "");
    }

    NewVisit visit() {
        return new NewVisit(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(title),
                Objects.requireNonNull(unit),
                Objects.requireNonNull(plannedOn),
                String.valueOf(purpose),
                Objects.requireNonNull(leader),
                Objects.requireNonNull(members),
                String.valueOf(experts),
                LinesForm.lines(problems, projects, payments, matters));
    }

    /** Kept as typed, without the null character, which the database refuses. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}

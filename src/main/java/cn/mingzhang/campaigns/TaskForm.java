package cn.mingzhang.campaigns;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A key task as it is typed. */
record TaskForm(
        @NotNull(message = "{campaigns.error.phase}") @Nullable
        Integer phase,

        @NotBlank(message = "{campaigns.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String title,

        @Size(max = 1000, message = "{projects.error.long}") @Nullable
        String demand,

        @NotNull(message = "{campaigns.error.lead}") @Nullable
        Long lead,

        @Nullable List<Long> helpers,

        @NotNull(message = "{campaigns.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate dueOn,

        @Min(value = 1, message = "{campaigns.error.every}")
        @Max(value = 366, message = "{campaigns.error.every}")
        @Nullable
        Integer every) {

    TaskForm {
        title = Typed.line(title);
        demand = demand == null ? "" : demand.replace("\0", "").strip();
        helpers = helpers == null ? List.of() : helpers;
    }

    static TaskForm blank() {
        return new TaskForm(null, null, null, null, null, null, 30);
    }

    static TaskForm of(KeyTask task) {
        return new TaskForm(
                task.phase(),
                task.title(),
                task.demand(),
                task.leadUnitId(),
                task.helpers(),
                task.dueOn(),
                task.reportEvery());
    }

    /** Once nothing is missing. */
    NewTask task() {
        return new NewTask(
                Objects.requireNonNull(phase),
                String.valueOf(title),
                String.valueOf(demand),
                Objects.requireNonNull(lead),
                Objects.requireNonNull(helpers),
                Objects.requireNonNull(dueOn),
                every);
    }
}

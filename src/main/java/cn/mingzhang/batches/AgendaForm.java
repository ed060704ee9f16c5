package cn.mingzhang.batches;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new agenda: what it is about, for which step, and which problems. */
record AgendaForm(
        @Nullable String step,

        @NotBlank(message = "{batches.title.missing}") @Size(max = 100, message = "{batches.title.long}") @Nullable
        String title,

        @Nullable List<String> problem) {

    AgendaForm {
        title = title == null ? "" : title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        problem = problem == null ? List.of() : problem.stream().distinct().toList();
    }

    AgendaForm entitled(String words) {
        return new AgendaForm(step, words, problem);
    }

    boolean isTooLong() {
        return problem.size() > Batch.MOST;
    }
}

package cn.mingzhang.visits;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More lines of a checklist as they are typed: numbers apart by blanks or commas, matters one a line. */
record LinesForm(
        @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String problems,

        @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String projects,

        @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String payments,

        @Size(max = 6000, message = "{projects.error.long}") @Nullable
        String matters) {

    NewVisit.Lines lines() {
        return lines(problems, projects, payments, matters);
    }

    static NewVisit.Lines lines(
            @Nullable String problems, @Nullable String projects, @Nullable String payments, @Nullable String matters) {
        return new NewVisit.Lines(numbers(problems), numbers(projects), numbers(payments), Typed.lines(matters));
    }

    private static List<String> numbers(@Nullable String typed) {
        return Arrays.stream((typed == null ? "" : typed).split("[\\s,，、;；]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }
}

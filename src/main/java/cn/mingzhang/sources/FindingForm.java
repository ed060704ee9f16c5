package cn.mingzhang.sources;

import cn.mingzhang.lists.Typed;
import cn.mingzhang.money.Yuan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item, or a unit's finding, as it is typed. */
record FindingForm(
        @NotNull(message = "{projects.error.unitId}") @Nullable
        Long unitId,

        @Nullable String classCode,
        @Nullable String project,

        @NotBlank(message = "{sources.error.description}")
        @Size(max = 2000, message = "{projects.error.long}")
        @Nullable
        String description,

        @Size(max = 1000, message = "{projects.error.long}") @Nullable
        String rootCause,

        @Nullable Yuan amount) {

    FindingForm {
        classCode = Typed.line(classCode);
        project = Typed.line(project);
        description = Typed.line(description);
        rootCause = Typed.line(rootCause);
    }

    NewItem item(@Nullable Long projectId) {
        return new NewItem(
                Objects.requireNonNull(unitId),
                classCode,
                projectId,
                Objects.requireNonNull(description),
                rootCause,
                amount);
    }
}

package cn.mingzhang.problems;

import cn.mingzhang.closure.Rectification;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What the small forms hold; each is one deed. */
final class WorkForms {
    private WorkForms() {}

    record PlanForm(
            @Size(max = 2000, message = "{problem.long}") @Nullable
            String rootCause,

            @Nullable Long rectifierId) {
        PlanForm {
            rootCause = Typed.lines(rootCause);
        }
    }

    record MeasureForm(
            @NotBlank(message = "{problem.measure.content.missing}")
            @Size(max = 1000, message = "{problem.long}")
            @Nullable
            String content,

            @NotBlank(message = "{problem.measure.owner.missing}")
            @Size(max = 100, message = "{problem.long}")
            @Nullable
            String owner,

            @NotNull(message = "{problem.measure.dueOn.missing}") @Day @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate dueOn) {
        MeasureForm {
            content = Typed.lines(content);
            owner = Typed.line(owner);
        }
    }

    record FinishForm(
            @NotNull(message = "{problem.measure.finishedOn.missing}") @Day @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate finishedOn,

            @NotBlank(message = "{problem.measure.result.missing}")
            @Size(max = 1000, message = "{problem.long}")
            @Nullable
            String result) {
        FinishForm {
            result = Typed.lines(result);
        }
    }

    record ProgressForm(
            @NotBlank(message = "{problem.progress.content.missing}")
            @Size(max = 2000, message = "{problem.long}")
            @Nullable
            String content,

            @NotNull(message = "{problem.progress.happenedOn.missing}") @Day @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate happenedOn) {
        ProgressForm {
            content = Typed.lines(content);
        }
    }

    record ClaimForm(
            @NotNull(message = "{problem.status.status.missing}") @Nullable
            Rectification status,

            @Size(max = 2000, message = "{problem.long}") @Nullable
            String reason) {
        ClaimForm {
            reason = Typed.lines(reason);
        }
    }

    record ResultForm(
            @NotNull(message = "{problem.result.kind.missing}") @Nullable
            ResultKind kind,

            @NotBlank(message = "{problem.result.document.missing}")
            @Size(max = 200, message = "{problem.long}")
            @Nullable
            String document,

            @NotNull(message = "{problem.result.dated.missing}") @Day @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate dated) {
        ResultForm {
            document = Typed.line(document);
        }
    }

    record UntilForm(
            @NotNull(message = "{problem.extension.until.missing}") @Day @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate until,

            @NotBlank(message = "{problem.reason.missing}") @Size(max = 1000, message = "{problem.long}") @Nullable
            String reason) {
        UntilForm {
            reason = Typed.lines(reason);
        }
    }

    record ReasonForm(
            @NotBlank(message = "{problem.reason.missing}") @Size(max = 1000, message = "{problem.long}") @Nullable
            String reason) {
        ReasonForm {
            reason = Typed.lines(reason);
        }
    }

    record AnswerForm(
            @NotNull(message = "{problem.granted.missing}") @Nullable
            Boolean granted,

            @Size(max = 1000, message = "{problem.long}") @Nullable
            String answer) {
        AnswerForm {
            answer = Typed.lines(answer);
        }
    }

    /** Nothing is asked; the button is the answer. */
    record NoForm(@Nullable String nothing) {}
}

package cn.mingzhang.clues;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step of a transfer as it is typed: what is no such code or day counts as nothing given. */
record TransferStepForm(
        @Nullable String step,
        @Nullable String version,
        @Nullable String day,

        @Size(max = 60, message = "{clues.error.long}") @Nullable
        String document,

        @Size(max = 30, message = "{clues.error.long}") @Nullable
        String person,

        @Nullable String plan,
        @Nullable List<String> outcomes,
        @Nullable String password) {

    static TransferStepForm of(TransferStep step, Transfer letter, LocalDate today) {
        return new TransferStepForm(
                step.name(), Integer.toString(letter.steps()), today.toString(), "", "", "", List.of(), "");
    }

    /** Only what this step asks for. */
    TransferEntry entry(TransferStep chosen) {
        return new TransferEntry(
                chosen.asksFor(TransferCondition.DAY_GIVEN) ? date(day) : null,
                chosen.asksFor(TransferCondition.DOCUMENT_GIVEN) ? ClueForm.text(document) : "",
                chosen.asksFor(TransferCondition.PERSON_GIVEN) ? ClueForm.text(person) : "",
                chosen.asksFor(TransferCondition.PLAN_CHOSEN) ? StepForm.constant(ReceiptPlan.class, plan) : null,
                chosen.asksFor(TransferCondition.OUTCOMES_CHOSEN) ? results() : List.of());
    }

    private List<ClueResult> results() {
        return outcomes == null
                ? List.of()
                : outcomes.stream()
                        .flatMap(named -> Stream.ofNullable(StepForm.constant(ClueResult.class, named)))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}

package cn.mingzhang.clues;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A transfer as it is typed. It is never kept as a draft. */
record TransferForm(
        @NotEmpty(message = "{clues.transfer.error.clues}") @Nullable
        List<String> clues,

        @NotBlank(message = "{clues.transfer.error.receiver}")
        @Size(max = 100, message = "{clues.error.long}")
        @Nullable
        String receiver,

        @NotNull(message = "{clues.transfer.error.pages}")
        @Min(value = 0, message = "{clues.transfer.error.pages}")
        @Max(value = 9999, message = "{clues.transfer.error.pages}")
        @Nullable
        Integer pages,

        @NotNull(message = "{clues.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate receiptDueOn,

        @NotNull(message = "{clues.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate answerDueOn) {

    NewTransfer entered() {
        return new NewTransfer(
                List.copyOf(Objects.requireNonNull(clues)),
                ClueForm.text(receiver),
                Objects.requireNonNull(pages),
                Objects.requireNonNull(receiptDueOn),
                Objects.requireNonNull(answerDueOn));
    }
}

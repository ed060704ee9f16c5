package cn.mingzhang.instructions;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/**
 * An instruction as it is typed.
 *
 * @param about the address beside which it stands
 * @param leaderId whose it is and {@code writtenOn} when, where the group's office records it from {@code paper}
 */
record InstructionForm(
        @Nullable String about,

        @NotBlank(message = "{instructions.error.words}") @Size(max = 2000, message = "{projects.error.long}") @Nullable
        String words,

        @NotNull(message = "{projects.error.unitId}") @Nullable
        Long unitId,

        @NotNull(message = "{instructions.error.days}")
        @Min(value = 1, message = "{instructions.error.days}")
        @Max(value = 250, message = "{instructions.error.days}")
        @Nullable
        Integer days,

        @Nullable Long leaderId,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate writtenOn,

        @Nullable List<MultipartFile> paper) {

    InstructionForm {
        about = Typed.line(about);
        words = words == null ? null : words.strip();
    }

    /** What is said at a step. @param days for what is sent back */
    record OfStep(
            @Size(max = 4000, message = "{projects.error.long}") @Nullable
            String words,

            @Min(value = 1, message = "{instructions.error.days}")
            @Max(value = 250, message = "{instructions.error.days}")
            @Nullable
            Integer days,

            @Nullable List<MultipartFile> files) {
        OfStep {
            words = words == null ? null : words.strip();
        }
    }
}

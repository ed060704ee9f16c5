package cn.mingzhang.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the panel posts to withdraw a file: the record's version, missing = 400, and why. */
public record WithdrawalForm(
        @NotNull UUID file,

        @NotBlank(message = "{evidence.reason.MISSING}") @Size(max = 500, message = "{evidence.note.LONG}")
        String reason,

        @Nullable Long version) {}

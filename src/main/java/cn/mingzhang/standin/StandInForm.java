package cn.mingzhang.standin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A stand-in as it is typed. The password is judged and forgotten. */
record StandInForm(
        @Nullable Long holding,

        @NotNull(message = "{standin.error.choose}") @Nullable
        Long deputyId,

        @NotNull(message = "{standin.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate from,

        @NotNull(message = "{standin.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate lastDay,

        @NotBlank(message = "{standin.error.reason}")
        @Size(max = 500, message = "{standin.error.reason.long}")
        @Nullable
        String reason,

        @Nullable String password) {

    static StandInForm blank(Holding holding, LocalDate today) {
        return new StandInForm(holding.id(), null, today, null, "", "");
    }

    NewStandIn standIn(Holding known) {
        return new NewStandIn(
                known,
                Objects.requireNonNull(deputyId),
                Objects.requireNonNull(from),
                Objects.requireNonNull(lastDay),
                Objects.requireNonNull(reason).strip());
    }
}

package cn.mingzhang.accounts;

import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What is typed about accounts and posts. */
final class Forms {
    private Forms() {}

    record Opening(
            @Pattern(regexp = "[a-z][a-z0-9._-]{1,31}", message = "{people.login.pattern}")
            String login,

            @NotBlank(message = "{accounts.name.missing}") @Size(max = 50, message = "{accounts.long}")
            String name,

            @NotNull(message = "{accounts.unit.missing}") @Nullable
            Long unitId) {
        Opening {
            login = Typed.line(login).toLowerCase(Locale.ROOT);
            name = Typed.line(name);
        }

        NewOfficer officer() {
            return new NewOfficer(login, name, Objects.requireNonNull(unitId));
        }
    }

    record Reason(
            @NotBlank(message = "{accounts.reason.missing}") @Size(max = 200, message = "{accounts.long}")
            String reason) {
        Reason {
            reason = Typed.line(reason);
        }

        static Reason blank() {
            return new Reason("");
        }
    }

    record Transfer(
            @NotNull(message = "{accounts.unit.missing}") @Nullable
            Long unitId,

            @NotNull(message = "{accounts.date.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from,

            @NotBlank(message = "{accounts.reason.missing}") @Size(max = 200, message = "{accounts.long}")
            String reason) {
        Transfer {
            reason = Typed.line(reason);
        }
    }

    record Giving(
            @NotNull(message = "{accounts.post.missing}") @Nullable
            Post post,

            @NotNull(message = "{accounts.unit.missing}") @Nullable
            Long unitId,

            @NotNull(message = "{accounts.date.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from,

            @NotBlank(message = "{accounts.reason.missing}") @Size(max = 200, message = "{accounts.long}")
            String reason) {
        Giving {
            reason = Typed.line(reason);
        }
    }

    record Ending(
            @NotNull(message = "{accounts.date.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from,

            @NotBlank(message = "{accounts.reason.missing}") @Size(max = 200, message = "{accounts.long}")
            String reason) {
        Ending {
            reason = Typed.line(reason);
        }
    }

    /** The units watched, all of them: who is not named is watched no more. */
    record Watching(
            List<Long> unitIds,

            @NotNull(message = "{accounts.date.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate from) {
        @SuppressWarnings("NullAway") // bound from a form without any box ticked
        Watching {
            unitIds = unitIds == null ? List.of() : List.copyOf(unitIds);
        }
    }

    record Password(@Nullable String password) {}
}

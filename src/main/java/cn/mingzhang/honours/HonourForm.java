package cn.mingzhang.honours;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/** An award as it is typed, with its certificate. */
record HonourForm(
        @NotBlank(message = "{honours.error.contest}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String contest,

        @NotBlank(message = "{honours.error.host}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String host,

        @NotNull(message = "{honours.error.level}") @Nullable
        HonourLevel level,

        @NotNull(message = "{honours.error.kind}") @Nullable HonourKind kind,

        @Size(max = 100, message = "{projects.error.long}") @Nullable
        String event,

        @NotBlank(message = "{honours.error.award}") @Size(max = 100, message = "{projects.error.long}") @Nullable
        String award,

        @NotNull(message = "{projects.error.unitChoose}") @Nullable
        Long unitId,

        @Size(max = 50, message = "{projects.error.long}") @Nullable
        String recipient,

        @NotNull(message = "{honours.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate awardedOn,

        @Nullable List<MultipartFile> paper) {

    HonourForm {
        contest = Typed.line(contest);
        host = Typed.line(host);
        event = Typed.line(event);
        award = Typed.line(award);
        recipient = Typed.line(recipient);
    }

    static HonourForm blank(@Nullable Long unit) {
        return new HonourForm(null, null, null, null, null, null, unit, null, null, null);
    }

    NewHonour honour() {
        return new NewHonour(
                Objects.requireNonNull(contest),
                Objects.requireNonNull(host),
                Objects.requireNonNull(level),
                Objects.requireNonNull(kind),
                Objects.requireNonNullElse(event, ""),
                Objects.requireNonNull(award),
                Objects.requireNonNull(unitId),
                Objects.requireNonNullElse(recipient, ""),
                Objects.requireNonNull(awardedOn));
    }
}

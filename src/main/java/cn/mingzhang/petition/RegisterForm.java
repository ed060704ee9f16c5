package cn.mingzhang.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A letter, visit or call as it is typed in. It is never kept as a draft. */
record RegisterForm(
        @NotNull(message = "{petition.error.choose}") @Nullable
        EntryCheck entryCheck,

        @NotNull(message = "{petition.error.choose}") @Nullable
        Channel channel,

        @NotNull(message = "{petition.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate arrivedOn,

        @NotBlank(message = "{report.error.against}") @Size(max = 200, message = "{report.error.long}") @Nullable
        String against,

        @Size(max = 200, message = "{report.error.long}") @Nullable
        String place,

        @Size(max = 200, message = "{report.error.long}") @Nullable
        String project,

        @NotBlank(message = "{report.error.story}") @Size(max = 20_000, message = "{report.error.long}") @Nullable
        String story,

        @Size(max = 60, message = "{report.error.long}") @Nullable
        String name,

        @Size(max = 200, message = "{report.error.long}") @Nullable
        String contact) {

    /** 录入核对: what must not be entered is refused before anything is kept. */
    enum EntryCheck {
        OURS,
        OWN_HEAD,
        CLASSIFIED
    }

    static RegisterForm blank(LocalDate today) {
        return new RegisterForm(null, null, today, "", "", "", "", "", "");
    }

    Map<String, String> fields() {
        return Map.of("against", text(against), "place", text(place), "project", text(project), "story", text(story));
    }

    boolean isNamed() {
        return !text(name).isEmpty() || !text(contact).isEmpty();
    }

    Map<String, String> person() {
        return Map.of("name", text(name), "contact", text(contact));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}

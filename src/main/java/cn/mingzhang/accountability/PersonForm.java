package cn.mingzhang.accountability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A registration as it is typed. It is never kept as a draft. */
record PersonForm(
        @NotBlank(message = "{accountability.error.name}")
        @Size(max = 30, message = "{accountability.error.long}")
        @Nullable
        String name,

        @NotNull(message = "{accountability.error.choose}") @Nullable
        Long unitId,

        @NotNull(message = "{accountability.error.choose}") @Nullable
        Rank rank,

        @NotEmpty(message = "{accountability.error.choose}") @Nullable
        List<Sanction> sanctions,

        @Nullable String form,

        @NotBlank(message = "{accountability.error.organ}")
        @Size(max = 100, message = "{accountability.error.long}")
        @Nullable
        String organ,

        @NotBlank(message = "{accountability.error.document}")
        @Size(max = 60, message = "{accountability.error.long}")
        @Nullable
        String document,

        @NotNull(message = "{accountability.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate decidedOn,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate untilOn,

        @Size(max = 20, message = "{accountability.error.long}") @Nullable
        String clue) {

    static PersonForm blank(LocalDate today, @Nullable String clue) {
        return new PersonForm("", null, null, List.of(), "", "", "", today, null, clue);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    /** 四种形态 as chosen; nothing means as the taxonomy says. */
    @Nullable
    Integer chosenForm() {
        return form != null && form.matches("[1-4]") ? Integer.valueOf(form) : null;
    }
}

package cn.mingzhang.clues;

import cn.mingzhang.people.Level;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A registration as it is typed. It is never kept as a draft. */
record ClueForm(
        @NotNull(message = "{clues.error.choose}") @Nullable EntryCheck entryCheck,

        @NotNull(message = "{clues.error.choose}") @Nullable ClueSource source,

        @NotBlank(message = "{clues.error.unit}") @Size(max = 100, message = "{clues.error.long}") @Nullable
        String sourceUnit,

        @Size(max = 60, message = "{clues.error.long}") @Nullable
        String sourceDocument,

        @NotNull(message = "{clues.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate receivedOn,

        @NotNull(message = "{clues.error.choose}") @Nullable ClueKind kind,

        @NotNull(message = "{clues.error.choose}") @Nullable Level level,

        @NotNull(message = "{clues.error.choose}") @Nullable Secrecy secrecy,

        @NotNull(message = "{clues.error.choose}") @Nullable Long accusedUnitId,

        @NotNull(message = "{clues.error.choose}") @Nullable AccusedRank accusedRank,

        @Size(max = 600, message = "{clues.error.long}") @Nullable
        String named,

        @Size(max = 20, message = "{clues.error.long}") @Nullable
        String problem,

        @NotNull(message = "{clues.error.choose}") @Nullable Long approverId) {

    static ClueForm blank(LocalDate today, @Nullable String problem) {
        return new ClueForm(null, null, "", "", today, null, null, Secrecy.INTERNAL, null, null, "", problem, null);
    }

    /** Found on a visit: which one, and nothing of what was found. */
    static ClueForm ofVisit(LocalDate today, String visit) {
        return new ClueForm(
                null,
                ClueSource.SUPERVISION,
                "",
                visit,
                today,
                null,
                null,
                Secrecy.INTERNAL,
                null,
                null,
                "",
                null,
                null);
    }

    /** From a report that the petition desk has handed over. */
    static ClueForm ofPetition(LocalDate today, String desk, String document) {
        return new ClueForm(
                null,
                ClueSource.PETITION,
                desk,
                document,
                today,
                null,
                null,
                Secrecy.INTERNAL,
                null,
                null,
                "",
                null,
                null);
    }

    /** One name a line. */
    List<String> names() {
        return named == null
                ? List.of()
                : named.lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}

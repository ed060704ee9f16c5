package cn.mingzhang.petition;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 研判 as it is typed: of each step only what it asks for counts. */
record TriageForm(
        @Nullable String step,
        @Nullable String version,
        @Nullable Long receiverId,

        @Size(max = 100, message = "{report.error.long}") @Nullable
        String body,

        @Size(max = 60, message = "{report.error.long}") @Nullable
        String document,

        @Nullable CloseReason reason,

        @Size(max = 20, message = "{report.error.long}") @Nullable
        String linked,

        @Size(max = 4_000, message = "{report.error.long}") @Nullable
        String note,

        @Nullable String password) {

    static TriageForm of(ReportStep step, Report report) {
        return new TriageForm(step.name(), "" + report.steps(), null, "", "", null, "", "", null);
    }
}

package cn.mingzhang.legacy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A step as it is typed; which of the fields is asked is the step's. */
record StepForm(
        @Nullable LegacyOutcome outcome,
        @Nullable LegacyFee fee,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,

        @Size(max = 500, message = "{projects.error.long}") @Nullable
        String remark) {

    StepForm {
        remark = remark == null ? "" : remark.strip();
    }

    static StepForm blank(LocalDate today) {
        return new StepForm(null, null, today, "");
    }
}

package cn.mingzhang.checkup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One contradiction as it stands. */
record Finding(
        long id,
        Contradiction rule,
        String[] said,
        String trait,
        FindingState state,
        @Nullable Long explainedBy,
        LocalDate firstOn,
        @Nullable LocalDate goneOn,
        long unitId,
        String unit,
        String number,
        String description,
        long problemId) {}

package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision found in the files, to be written down. */
public record NewPastDecision(
        String document,
        LocalDate decidedOn,
        PastDecision.Kind kind,
        Yuan assessed,
        Yuan reduced,
        @Nullable String groundCode,
        String certificate,
        @Nullable LocalDate deferredUntil,
        String statement) {}

package cn.mingzhang.unreported;

import cn.mingzhang.sources.ZeroReport;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 零报告, what came to light later, and what a person made of the two. */
record Suspicion(ZeroReport report, Later later, @Nullable Judgement judgement) {

    /** @param logged the problem of DU-03; null where it is none */
    record Judgement(
            boolean unreported, String reason, @Nullable String logged, String officer, LocalDate on) {}

    boolean isOpen() {
        return judgement == null;
    }

    /** {@code 12-FINDING-7}: report, kind, id. */
    String key() {
        return report.id() + "-" + later.kind() + "-" + later.id();
    }
}

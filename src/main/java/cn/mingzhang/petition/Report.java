package cn.mingzhang.petition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 举报件 as its row in the compartment: when it came, where it stands, nothing of what it says. */
record Report(
        UUID id,
        String number,
        Channel channel,
        boolean named,
        LocalDate arrivedOn,
        LocalDate triageDueOn,
        @Nullable LocalDate answerDueOn,
        @Nullable String algorithm,
        byte @Nullable [] reporterKey,
        ReportStage stage,
        String status,
        LocalDate statusOn,
        int steps) {

    /** Whether who gave his name still has to be told; without a code he is told by hand, and the desk's own work is the measure. */
    boolean owesAnswer(boolean answered) {
        var reachable = isAnswerable() && stage != ReportStage.STRAIGHT_UP && stage != ReportStage.DUPLICATE;
        return answerDueOn != null && !answered && (stage.isOpen() || reachable);
    }

    /** Has a code, so that something can be said to who wrote it. */
    boolean isAnswerable() {
        return reporterKey != null;
    }
}

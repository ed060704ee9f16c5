package cn.mingzhang.clues;

import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 线索移送, as its row in the compartment. Its stage moves by steps alone. */
record Transfer(
        UUID id,
        String number,
        String receiver,
        String sender,
        int pages,
        LocalDate receiptDueOn,
        LocalDate answerDueOn,
        TransferStage stage,
        int steps,
        int clues,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate answeredOn,
        @Nullable ReceiptPlan plan,
        long preparerId,
        String preparerName,
        LocalDate preparedOn) {

    boolean isPreparedBy(Officer officer) {
        return preparerId == officer.id();
    }

    /** The clock that runs: for the receipt, then for the answer; before it is sent and after it is over none does. */
    @Nullable
    LocalDate dueOn() {
        return switch (stage) {
            case SENT -> receiptDueOn;
            case RECEIVED -> answerDueOn;
            default -> null;
        };
    }

    boolean isOverdue(LocalDate today) {
        var due = dueOn();
        return due != null && due.isBefore(today);
    }

    /** Nothing of a later step happens before the one that went before. */
    LocalDate earliest() {
        return receivedOn != null ? receivedOn : sentOn != null ? sentOn : preparedOn;
    }

    boolean isGoingOn() {
        return stage != TransferStage.RETURNED && stage != TransferStage.CANCELLED;
    }
}

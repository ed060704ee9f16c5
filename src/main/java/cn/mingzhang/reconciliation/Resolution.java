package cn.mingzhang.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 处理 of a difference: explained at once, or a deed in the books that a second person grants. */
record Resolution(
        long id,
        long differenceId,
        Deed deed,
        String reason,
        long proposerId,
        String proposerName,
        String proposerUnit,
        LocalDate proposedOn,
        @Nullable Boolean granted,
        @Nullable String answererName,
        @Nullable LocalDate answeredOn,
        String answer) {

    enum Deed {
        /** 说明情况: nothing is written but why. */
        EXPLAIN,
        /** 补记 what a list has and our books have not. */
        ENTER,
        /** 作废 what our books have and no list has. */
        ANNUL
    }

    boolean isOpen() {
        return deed != Deed.EXPLAIN && granted == null;
    }

    String state() {
        if (deed == Deed.EXPLAIN) {
            return "SAID";
        }
        return granted == null ? "PROPOSED" : granted ? "GRANTED" : "REFUSED";
    }

    String tone() {
        return switch (state()) {
            case "PROPOSED" -> "info";
            case "REFUSED" -> "warn";
            default -> "good";
        };
    }
}

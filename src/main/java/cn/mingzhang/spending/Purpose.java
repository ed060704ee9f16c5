package cn.mingzhang.spending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 用途: a line of the table.
 *
 * @param lawful whether a fee may be spent on it
 * @param verified whether somebody has seen the document it rests on
 * @param proposerId who proposed it; null for what came with the system
 */
public record Purpose(
        long id,
        String name,
        boolean lawful,
        String basis,
        boolean verified,
        String state,
        @Nullable Long proposerId,
        @Nullable String proposerName,
        @Nullable LocalDate proposedOn,
        @Nullable String answererName,
        @Nullable LocalDate answeredOn,
        String answer) {

    boolean isProposed() {
        return state.equals("PROPOSED");
    }

    public boolean isInForce() {
        return state.equals("IN_FORCE");
    }
}

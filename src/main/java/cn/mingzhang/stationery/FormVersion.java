package cn.mingzhang.stationery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One uploaded form, without its bytes. */
record FormVersion(
        int version,
        String fileName,
        String sha256,
        String note,
        String state,
        long proposerId,
        String proposerName,
        LocalDate proposedOn,
        @Nullable String answererName,
        @Nullable LocalDate answeredOn,
        String answer,
        @Nullable LocalDate replacedOn) {

    public boolean isProposed() {
        return state.equals("PROPOSED");
    }

    public boolean isInForce() {
        return state.equals("IN_FORCE");
    }

    public String stateKey() {
        return "stationery.state." + state;
    }

    public String tone() {
        return switch (state) {
            case "PROPOSED" -> "info";
            case "IN_FORCE" -> "good";
            case "REFUSED" -> "warn";
            default -> "neutral";
        };
    }
}

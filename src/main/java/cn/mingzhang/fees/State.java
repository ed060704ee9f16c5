package cn.mingzhang.fees;

/** Where a line of a table, or an assessment, stands: proposed by one, answered by another, later replaced by a new one. */
public enum State {
    PROPOSED,
    IN_FORCE,
    REFUSED,
    REPLACED;

    String tone() {
        return switch (this) {
            case PROPOSED -> "info";
            case IN_FORCE -> "good";
            case REFUSED -> "warn";
            case REPLACED -> "neutral";
        };
    }
}

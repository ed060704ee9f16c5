package cn.mingzhang.problems;

import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;

/** The colour of a tag; red is kept for what is overdue or irreversible. */
final class Tones {
    private Tones() {}

    static String of(Stage stage) {
        return switch (stage) {
            case DRAFT, VOID -> "neutral";
            case SERVED, RECTIFYING -> "info";
            case DISPUTED, SHELVED -> "warn";
            case CLOSED -> "good";
            default -> "info";
        };
    }

    static String of(Rectification status) {
        return switch (status) {
            case NOT_STARTED -> "neutral";
            case IN_PROGRESS -> "info";
            case SUBSTANTIALLY_RECTIFIED -> "warn";
            case RECTIFIED, LONG_TERM -> "good";
        };
    }
}

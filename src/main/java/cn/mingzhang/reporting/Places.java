package cn.mingzhang.reporting;

import java.util.UUID;

/** Where each sealed box belongs; in another place it does not open. */
public final class Places {
    private Places() {}

    /** @param box the report's own number for its first box, one of its own for what is added */
    public static String story(UUID report, UUID box) {
        return "report/" + report + "/" + box;
    }

    public static String identity(UUID report) {
        return "report-identity/" + report;
    }

    public static String message(UUID report, int ordinal) {
        return "report-message/" + report + "/" + ordinal;
    }
}

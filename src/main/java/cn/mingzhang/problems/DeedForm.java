package cn.mingzhang.problems;

import org.jspecify.annotations.Nullable;

/** The small forms: whose deed each is, where it is posted, which fields it shows, and the section one comes back to. */
enum DeedForm {
    // spotless:off
    PLAN              (DeskDeed.PLAN,              "/plan",                     "plan",     "plan"),
    MEASURE           (DeskDeed.MEASURE,           "/measures",                 "measure",  "measures"),
    MEASURE_FINISH    (DeskDeed.MEASURE,           "/measures/*/completion",    "finish",   "measures"),
    MEASURE_RESUME    (DeskDeed.MEASURE,           "/measures/*/resumption",    "nothing",  "measures"),
    PROGRESS          (DeskDeed.PROGRESS,          "/progress",                 "progress", "progress"),
    CLAIM             (DeskDeed.CLAIM,             "/status",                   "claim",    "status"),
    CONFIRM           (DeskDeed.CONFIRM,           "/status/confirmation",      "nothing",  "status"),
    RESULT            (DeskDeed.RESULT,            "/results",                  "result",   "result"),
    RESULT_WITHDRAW   (DeskDeed.RESULT,            "/results/*/withdrawal",     "nothing",  "result"),
    ASK_EXTENSION     (DeskDeed.ASK_EXTENSION,     "/extensions",               "until",    "extensions"),
    DECIDE_EXTENSION  (DeskDeed.DECIDE_EXTENSION,  "/extensions/decision",      "answer",   "extensions"),
    ASK_CORRECTION    (DeskDeed.ASK_CORRECTION,    "/corrections",              "reason",   "corrections"),
    DECIDE_CORRECTION (DeskDeed.DECIDE_CORRECTION, "/corrections/decision",     "answer",   "corrections");
    // spotless:on

    private final DeskDeed deed;
    private final String path;
    private final String fields;
    private final String anchor;

    DeedForm(DeskDeed deed, String path, String fields, String anchor) {
        this.deed = deed;
        this.path = path;
        this.fields = fields;
        this.anchor = anchor;
    }

    DeskDeed deed() {
        return deed;
    }

    /** {@code part}: the measure or paper that it is about; a measure that exists is posted to its own address. */
    String action(@Nullable Long part) {
        if (part == null) {
            return path;
        }
        return path.contains("*") ? path.replace("*", "" + part) : path + "/" + part;
    }

    String fields() {
        return fields;
    }

    String anchor() {
        return anchor;
    }

    boolean isIrreversible() {
        return this == RESULT_WITHDRAW || this == DECIDE_EXTENSION || this == DECIDE_CORRECTION;
    }
}

package cn.mingzhang.petition;

/** 办理环节 of a report. It moves by steps alone. */
enum ReportStage {
    RECEIVED,
    READ,
    TO_KEEPER,
    TO_LEDGER,
    TO_OTHER_BODY,
    STRAIGHT_UP,
    CLOSED,
    DUPLICATE;

    boolean isOpen() {
        return this == RECEIVED || this == READ;
    }
}

package cn.mingzhang.duties;

/** Where a unit's list stands. */
enum DutyState {
    /** 拟定中. */
    DRAFT("neutral"),
    /** 待确认: with the unit's head. */
    SENT("warn"),
    /** 已确认: signed, and answered item by item. */
    CONFIRMED("good");

    private final String tone;

    DutyState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

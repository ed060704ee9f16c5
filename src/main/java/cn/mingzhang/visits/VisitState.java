package cn.mingzhang.visits;

/** Where a visit stands. */
enum VisitState {
    PLANNED("neutral"),
    UNDER_WAY("info"),
    RECORDED("warn"),
    CONFIRMED("info"),
    CLOSED("good"),
    DROPPED("neutral");

    private final String tone;

    VisitState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

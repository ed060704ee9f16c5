package cn.mingzhang.handovers;

/** Where a sheet stands. */
enum State {
    OPEN("warn"),
    DONE("good"),
    CANCELLED("neutral");

    private final String tone;

    State(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

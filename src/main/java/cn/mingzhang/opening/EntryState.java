package cn.mingzhang.opening;

/** Where an entry stands. Only what is confirmed counts. */
enum EntryState {
    RECORDED("info"),
    RETURNED("warn"),
    CONFIRMED("good"),
    WITHDRAWN("neutral");

    private final String tone;

    EntryState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }

    boolean isOpen() {
        return this == RECORDED || this == RETURNED;
    }
}

package cn.mingzhang.campaigns;

/** Where a key task stands. */
enum TaskState {
    OPEN("info"),
    APPLIED("warn"),
    DONE("good");

    private final String tone;

    TaskState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

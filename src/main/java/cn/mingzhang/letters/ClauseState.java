package cn.mingzhang.letters;

/** Where a clause of a served letter stands. */
enum ClauseState {
    WAITING("warn"),
    REPLIED("info"),
    ACCEPTED("good");

    private final String tone;

    ClauseState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

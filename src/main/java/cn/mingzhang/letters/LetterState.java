package cn.mingzhang.letters;

/** Where a letter stands. */
enum LetterState {
    DRAFT("neutral"),
    SUBMITTED("warn"),
    ISSUED("info"),
    SERVED("info"),
    CLOSED("good"),
    VOID("neutral"),
    DROPPED("neutral");

    private final String tone;

    LetterState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }

    boolean isWritten() {
        return this == DRAFT || this == SUBMITTED || this == DROPPED;
    }
}

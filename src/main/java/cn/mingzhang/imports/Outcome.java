package cn.mingzhang.imports;

/** What an import does, or would do, with a row. */
public enum Outcome {
    ADD("good"),
    CHANGE("info"),
    /** Nothing differs. */
    SKIP("neutral"),
    /** Something in it is wrong. */
    REFUSE("bad"),
    /** It differs where the officer may not write. */
    NO_RIGHT("neutral"),
    /** Somebody has changed the record since the file was made. */
    CONFLICT("bad");

    private final String tone;

    Outcome(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }

    boolean isWritten() {
        return this == ADD || this == CHANGE;
    }

    /** Handed back to be mended. */
    boolean isHandedBack() {
        return this == REFUSE || this == CONFLICT;
    }
}

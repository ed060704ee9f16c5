package cn.mingzhang.undo;

/** Why a deed stays as it is. */
public final class NotUndone extends RuntimeException {
    private final transient Why why;

    public NotUndone(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Each has a sentence: {@code undo.refused.WHY}. */
    public enum Why {
        /** Somebody signed since. */
        SIGNED,
        /** It is no longer as the deed left it. */
        CHANGED,
        /** The file is not worked on any more, or it is not his any more. */
        CLOSED,
        /** It was undone before. */
        UNDONE,
        /** The time for it is over. */
        LATE
    }
}

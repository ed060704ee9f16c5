package cn.mingzhang.arrears;

/** 账龄: by days since the last day for payment. Each fee lies in exactly one, so that they add up to what is outstanding. */
public enum Bucket {
    NOT_DUE("m.due_on >= :today"),
    D30("m.due_on < :today AND m.due_on >= :today - 30"),
    D90("m.due_on < :today - 30 AND m.due_on >= :today - 90"),
    D180("m.due_on < :today - 90 AND m.due_on >= :today - 180"),
    D365("m.due_on < :today - 180 AND m.due_on >= :today - 365"),
    LONGER("m.due_on < :today - 365");

    private final String predicate;

    Bucket(String predicate) {
        this.predicate = predicate;
    }

    /** In SQL, over the tally {@code m}, of those that owe. */
    String predicate() {
        return predicate;
    }
}

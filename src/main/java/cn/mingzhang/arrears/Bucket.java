package cn.mingzhang.arrears;

/** 账龄: by days since the last day for payment. Each fee lies in exactly one, so that they add up to what is outstanding. */
public enum Bucket {
    NOT_DUE("a.due_on >= :today"),
    D30("a.due_on < :today AND a.due_on >= :today - 30"),
    D90("a.due_on < :today - 30 AND a.due_on >= :today - 90"),
    D180("a.due_on < :today - 90 AND a.due_on >= :today - 180"),
    D365("a.due_on < :today - 180 AND a.due_on >= :today - 365"),
    LONGER("a.due_on < :today - 365");

    private final String predicate;

    Bucket(String predicate) {
        this.predicate = predicate;
    }

    /** In SQL, over an assessment {@code a}, of those that owe. */
    String predicate() {
        return predicate;
    }
}

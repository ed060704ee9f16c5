package cn.mingzhang.opening;

/** What an entry is about, with the letters of its numbers. */
public enum EntryKind {
    /** 历史销号: a problem closed on paper. */
    CLOSURE("XH"),
    /** 期初欠缴: what a fee owed. */
    BALANCE("QC"),
    /** 期初文号: the last number of a document series. */
    SERIES("WH");

    private final String prefix;

    EntryKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}

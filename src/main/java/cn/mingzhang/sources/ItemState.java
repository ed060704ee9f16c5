package cn.mingzhang.sources;

/** Where an item stands. */
enum ItemState {
    /** A unit's finding before its report is signed. */
    DRAFT("neutral"),
    OPEN("warn"),
    DECLINING("info"),
    DECLINED("neutral"),
    LISTED("good"),
    DROPPED("neutral");

    private final String tone;

    ItemState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

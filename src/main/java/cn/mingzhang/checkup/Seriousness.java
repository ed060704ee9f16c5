package cn.mingzhang.checkup;

/** 轻重: in the order of the list. */
enum Seriousness {
    GRAVE("bad"),
    SERIOUS("warn"),
    MINOR("info");

    private final String tone;

    Seriousness(String tone) {
        this.tone = tone;
    }

    /** As it is stored. */
    int rank() {
        return ordinal() + 1;
    }

    String tone() {
        return tone;
    }

    static Seriousness of(int rank) {
        return values()[rank - 1];
    }
}

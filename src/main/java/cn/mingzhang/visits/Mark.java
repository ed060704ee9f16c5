package cn.mingzhang.visits;

/** 打勾: what was found of one line of the checklist. */
enum Mark {
    /** 相符 / 已落实. */
    GOOD("good"),
    /** 不符 / 有问题. */
    BAD("bad"),
    /** 未查. */
    NOT_SEEN("neutral");

    private final String tone;

    Mark(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

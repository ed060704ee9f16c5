package cn.mingzhang.briefing;

/** 状态: what was approved stays as it is; only its sent version comes back. */
enum BriefingState {
    DRAFT("info"),
    SUBMITTED("warn"),
    APPROVED("good"),
    FILED("neutral"),
    VOID("neutral");

    private final String tone;

    BriefingState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

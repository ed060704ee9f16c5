package cn.mingzhang.sources;

/** What a unit reports in a round. */
enum ReportKind {
    FINDINGS("info"),
    /** 零报告. */
    ZERO("good");

    private final String tone;

    ReportKind(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

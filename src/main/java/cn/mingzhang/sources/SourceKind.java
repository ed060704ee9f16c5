package cn.mingzhang.sources;

import cn.mingzhang.problems.Source;

/** Where items come from, with the letters of the numbers, and what the ledger calls it. */
public enum SourceKind {
    /** 巡视巡察反馈. */
    INSPECTION("XC", Source.INSPECTION_TOUR),
    /** 第三方专项审计. */
    AUDIT("SJ", Source.AUDIT),
    /** 自查轮次. */
    SELF_INSPECTION("ZC", Source.SELF_INSPECTION);

    private final String prefix;
    private final Source source;

    SourceKind(String prefix, Source source) {
        this.prefix = prefix;
        this.source = source;
    }

    String prefix() {
        return prefix;
    }

    Source source() {
        return source;
    }

    boolean isRound() {
        return this == SELF_INSPECTION;
    }
}

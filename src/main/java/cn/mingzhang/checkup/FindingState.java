package cn.mingzhang.checkup;

/** What became of a finding. */
enum FindingState {
    /** Listed, nobody has said anything. */
    OPEN("bad"),
    /** Listed, explained by one, to be accepted by another. */
    EXPLAINED("warn"),
    /** Not listed until its facts change. */
    ACCEPTED("neutral"),
    /** No longer so. */
    GONE("good");

    private final String tone;

    FindingState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }

    /** In SQL on {@code checkup_finding f}. */
    String those() {
        return this == GONE ? "f.gone_on IS NOT NULL" : "f.gone_on IS NULL AND f.state = '" + name() + "'";
    }
}

package cn.mingzhang.institutions;

/** Whether it is in force. */
public enum InstitutionState {
    /** 有效. */
    IN_FORCE("good"),
    /** 已废止: it was in force once. */
    ABOLISHED("neutral"),
    /** 登错作废: it never was what the line says. */
    STRUCK("bad");

    private final String tone;

    InstitutionState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}

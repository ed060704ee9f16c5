package cn.mingzhang.projects;

/** 人防审批的结论: what the civil-defense office decided about the shelter. */
public enum DecisionKind {
    /** 无人防审批. */
    NONE,
    /** 结建: the shelter is built together with the project. */
    INTEGRATED,
    /** 易地: a fee is paid, and the shelter is built elsewhere. */
    RELOCATED;

    /** The key of its name in the message bundles. */
    public String key() {
        return "projects.decision." + name();
    }

    /** How a label shows it. That there is no decision may be quite lawful: it is not shown as an alarm. */
    String tone() {
        return switch (this) {
            case NONE -> "neutral";
            case INTEGRATED -> "good";
            case RELOCATED -> "info";
        };
    }
}

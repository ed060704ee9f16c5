package cn.mingzhang.honours;

/** To whom an award goes, and as what it is counted. */
public enum HonourKind {
    /** 团体奖. */
    TEAM("honours.team"),
    /** 个人奖. */
    INDIVIDUAL("honours.individual"),
    /** 荣誉称号: a person is given a title. */
    TITLE("honours.titles");

    private final String figure;

    HonourKind(String figure) {
        this.figure = figure;
    }

    /** The figure that counts it. */
    public String figure() {
        return figure;
    }

    boolean isPersons() {
        return this != TEAM;
    }
}

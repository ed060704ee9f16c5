package cn.mingzhang.desk;

/** How the trail was found when it was last verified. */
record LastVerification(boolean ever, boolean intact, String when, long entries) {
    static final LastVerification NEVER = new LastVerification(false, false, "", 0);

    public String tone() {
        return !ever ? "warn" : intact ? "good" : "bad";
    }
}

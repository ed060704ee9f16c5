package cn.mingzhang.audit;

/** One kept verification in words. */
record VerificationRow(
        String when,
        String who,
        long entries,
        long blocks,
        String headCode,
        String printedCode,
        boolean intact,
        String result) {

    /** The tone of its tag. */
    public String tone() {
        return intact ? "good" : "bad";
    }
}

package cn.mingzhang.audit;

/**
 * The outcome of a verification: how far it came, and what it found first.
 *
 * @param entries entries found good
 * @param blocks blocks found good
 * @param headCode the head as it was read
 * @param printedCode the code from a paper it was compared with, or an empty string
 * @param block the first broken block, 0 where none is concerned
 * @param entry the first broken entry, 0 where none is concerned
 */
record Verification(
        long entries, long blocks, String headCode, String printedCode, Finding finding, long block, long entry) {

    boolean isIntact() {
        return finding.isIntact();
    }
}

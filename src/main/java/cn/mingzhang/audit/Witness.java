package cn.mingzhang.audit;

/** What was kept outside of a block's digest: a code on a paper, a signed head. */
interface Witness {
    long block();

    boolean agrees(byte[] digest);
}

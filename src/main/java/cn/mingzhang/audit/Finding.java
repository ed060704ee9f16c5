package cn.mingzhang.audit;

/** What a verification found first. Each is a message, {@code audit.finding.ENTRY_ALTERED}, with block and entry. */
enum Finding {
    INTACT,
    /** The entry's words no longer give the digest that its block holds. */
    ENTRY_ALTERED,
    /** The block counts an entry that is not there. */
    ENTRY_MISSING,
    /** An entry claims a block that does not count it. */
    ENTRY_ADDED,
    /** An entry of no block. */
    ENTRY_UNSEALED,
    BLOCK_MISSING,
    /** The block's own words no longer give its digest. */
    BLOCK_ALTERED,
    /** The block does not continue the one before it: one of the two was made anew. */
    CHAIN_BROKEN,
    /** The head is ahead of the last block: blocks were cut from the end. */
    TAIL_CUT,
    /** The head is not the last block. */
    HEAD_ALTERED,
    /** A paper names a block that is not there: the end was cut, and the head set back. */
    PRINTED_BLOCK_MISSING,
    /** A paper names this block with another digest: the chain was made anew from here or from before. */
    PRINTED_CODE_DIFFERS;

    boolean isIntact() {
        return this == INTACT;
    }
}

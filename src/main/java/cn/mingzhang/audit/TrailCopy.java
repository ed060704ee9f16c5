package cn.mingzhang.audit;

import java.util.Iterator;

/** Takes the whole trail, in the order of its chain. */
interface TrailCopy {
    void write(Iterator<SealedBlock> blocks, Iterator<SealedEntry> entries, ChainWalk.Head head);
}

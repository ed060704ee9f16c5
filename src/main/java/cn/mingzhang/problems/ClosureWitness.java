package cn.mingzhang.problems;

import cn.mingzhang.closure.Facts;

/**
 * Who knows something that the closure of a problem depends on: money, checks, findings, screening. The ledger asks every
 * witness each time, live; it knows none of them.
 */
public interface ClosureWitness {

    /** What is known so far, with what this witness knows of that problem added. */
    Facts tell(Facts known, ProblemFile problem);
}

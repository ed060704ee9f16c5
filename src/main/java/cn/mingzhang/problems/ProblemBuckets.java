package cn.mingzhang.problems;

import java.util.List;

/** Kinds of work on problems; a capability that keeps something beside the ledger contributes its own as a bean. */
public interface ProblemBuckets {
    List<ProblemBucket> all();
}

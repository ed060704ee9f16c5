package cn.mingzhang.screening;

import java.util.Collection;
import java.util.List;

/** Another register in which rules of the table look for themselves. */
interface OtherSide {
    /** @param cases as the comparison left them: which rows of the lists are of which project */
    Compared compare(Collection<Known> register, Collection<Case> cases, Parameters parameters);

    /** What it found, and in what it looked. */
    record Compared(List<Finding> findings, Run.Input input) {}
}

package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import java.util.Optional;

/** A section of the closure page that another capability fills, as {@link ProblemPanel} is of the problem's page. */
public interface ClosurePanel {

    /** The section for this reader; empty where there is nothing in it for him. */
    Optional<ProblemPanel.Panel> of(ProblemFile problem, Officer officer);
}

package cn.mingzhang.closure;

import cn.mingzhang.refusals.Conflict;

/** The procedure has no such step where the file stands: a skipped stage, or a file that has moved on. */
public class StepNotOpen extends Conflict {
    StepNotOpen(ClosureStep step, Stage stage) {
        super(step.name() + " is not open at " + stage);
    }
}

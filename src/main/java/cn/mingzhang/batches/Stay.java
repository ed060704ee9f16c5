package cn.mingzhang.batches;

import cn.mingzhang.problems.StepPreview;

/** Why a problem stays, beside the conditions of the step. */
enum Stay {
    /** It is not the file any more that the signer had before him. */
    MOVED,
    NOT_OPEN,
    NOT_YOURS,
    /** A condition of the discipline side, which others must not know by name. */
    DISCIPLINE,
    /** The database or a file refused it; the incident is in the log. */
    FAILED;

    static Stay of(StepPreview.Obstacle obstacle) {
        return valueOf(obstacle.name());
    }
}

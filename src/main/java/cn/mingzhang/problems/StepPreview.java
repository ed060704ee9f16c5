package cn.mingzhang.problems;

import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一件的判断: what one would sign with a step on a file as it stands now, and whether it is ready.
 *
 * @param version of the file that this is the judgement of
 * @param obstacle why the step cannot be taken at all; null where only its conditions count
 * @param ready nothing is missing but what the form of the step asks
 * @param lines the conditions as far as the reader may know them, each unmet one leading to where it is put right
 * @param facts what is signed
 */
public record StepPreview(
        ProblemNumber number,
        String description,
        String unit,
        String amount,
        String stage,
        int version,
        @Nullable Obstacle obstacle,
        boolean ready,
        List<ChecklistLine> lines,
        List<Fact> facts) {

    public enum Obstacle {
        /** The procedure has no such step where the file stands. */
        NOT_OPEN,
        /** The reader holds the post, but not for this file. */
        NOT_YOURS
    }
}

package cn.mingzhang.help;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One post's guide as it is shown and printed. {@code mine}: the reader holds the post, so what waits opens. */
record HelpPage(String post, boolean mine, Guide guide, List<Wait> waits, List<StepLine> steps) {

    /** @param href the list, for those whose desk it is */
    record Wait(String title, @Nullable String href) {}

    /**
     * One clause of the closure table: what must be in order, as the sentence says that is shown while it is not; the number is the
     * one that the rules beside the forms cite.
     */
    record StepLine(
            int clause, String procedure, String step, String by, String during, String to, List<String> conditions) {
        public boolean isUnconditional() {
            return conditions.isEmpty();
        }
    }

    /** A line of the index. */
    record Entry(String post, String href, boolean mine) {}
}

package cn.mingzhang.problems;

import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 销号页: where the file stands, what is open to the reader, what is missing, and who has signed.
 *
 * @param mine the steps open to this reader, each with its checklist
 * @param onward the step that takes the file onward, for those whose step it is not; null where it is in {@code mine}
 * @param rule the procedure as the regulation writes it, from the same table that guards it
 */
record ClosurePage(
        String number,
        String description,
        String stage,
        String stageText,
        String procedure,
        int version,
        List<RoadLine> road,
        List<StepCard> mine,
        @Nullable StepCard onward,
        List<SignatureLine> signatures,
        List<ProblemPanel.Panel> panels,
        List<RuleLine> rule,
        boolean printable,
        boolean closed,
        @Nullable String closureNumber,
        String headCode) {

    /** One stage on the road: {@code is-done}, {@code is-now} or {@code is-next}. */
    record RoadLine(String name, String state, String who) {}

    /** One step with its live checklist. {@code ready}: everything but what the form itself asks is in order. */
    record StepCard(
            String step,
            String label,
            String consequence,
            String who,
            boolean ready,
            boolean forward,
            List<ChecklistLine> lines,
            String href) {}

    /** 纸质签批: who recorded and who confirmed, and where the paper is seen. */
    record OnPaper(String words, String href) {}

    /** @param forWhom 甲代乙; null when in his own right */
    record SignatureLine(
            int ordinal,
            int round,
            String step,
            String movement,
            String who,
            @Nullable String forWhom,
            @Nullable OnPaper paper,
            String post,
            String unit,
            String remark,
            String when,
            String digest) {
        /** Nothing has been applied for before the first round. */
        public boolean isOfARound() {
            return round > 0;
        }
    }

    record RuleLine(String step, String during, String by, String to, String conditions) {}

    public boolean hasSignatures() {
        return !signatures.isEmpty();
    }

    public boolean hasNothingForMe() {
        return mine.isEmpty();
    }

    /** What is put before the signer on the confirmation page, and what the form has to ask. */
    record Confirmation(
            StepCard card,
            List<Fact> facts,
            boolean asksForStage,
            boolean asksForNotice,
            boolean asksForOther,
            boolean remarkNeeded,
            List<Option> stages,
            List<Option> notices,
            List<ChecklistLine> unmet) {
        public boolean isRefused() {
            return !unmet.isEmpty();
        }
    }
}

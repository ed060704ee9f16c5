package cn.mingzhang.batches;

import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 批次页: every problem with its own judgement; before it is signed as it stands now, afterwards what came of it.
 *
 * @param sum how many are ready and how many stay, or were signed and stayed, in a sentence
 * @param toSign how many would be signed now; nothing to press where it is none
 * @param notices what the signer chooses from where the step asks for the scope of the notice; else empty
 * @param noticeHref the one notice of all its problems, where there is one
 */
record BatchPage(
        String number,
        String title,
        String step,
        String consequence,
        String state,
        String tone,
        String sum,
        boolean open,
        boolean mine,
        boolean withdrawable,
        long toSign,
        List<Fact> facts,
        List<Row> rows,
        List<Option> notices,
        @Nullable String noticeHref,
        List<HistoryLine> history) {

    /**
     * @param seen the number and the version that this is the judgement of, sent along with the signature
     * @param lines why it stays; empty where it is ready or signed
     */
    record Row(
            int ordinal,
            String number,
            String description,
            String unit,
            String amount,
            String stage,
            String seen,
            String verdict,
            String tone,
            boolean ready,
            List<ChecklistLine> lines,
            List<Fact> facts) {

        /** Nothing has come of it yet: what would be signed is shown. */
        public boolean isOpen() {
            return !facts.isEmpty();
        }
    }

    public boolean isSignable() {
        return open && mine && toSign > 0;
    }

    public boolean asksForNotice() {
        return !notices.isEmpty();
    }

    /** Open, and nothing in it is ready. */
    public boolean isNothingReady() {
        return open && mine && toSign == 0;
    }
}

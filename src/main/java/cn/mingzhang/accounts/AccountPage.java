package cn.mingzhang.accounts;

import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.lists.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account as the administrators see it. */
record AccountPage(
        String login,
        String name,
        String state,
        String tone,
        List<Fact> facts,
        List<Held> posts,
        List<String> watched,
        List<Act> acts,
        List<HistoryLine> history) {

    record Held(String post, String unit, String since, String until) {}

    /**
     * What may be done with it.
     *
     * @param why not, in the reader's words; then the button is grey
     */
    record Act(String label, String href, @Nullable String why, boolean grave) {}
}

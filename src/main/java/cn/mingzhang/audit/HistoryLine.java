package cn.mingzhang.audit;

import java.util.List;

/**
 * One line of a record's 历史, ready to be shown by {@code ui/timeline}.
 *
 * @param block the block of the chain that holds it, 0 while its transaction is still open
 */
public record HistoryLine(String when, String who, String deed, String remark, List<ChangeLine> changes, long block) {

    public HistoryLine {
        changes = List.copyOf(changes);
    }
}

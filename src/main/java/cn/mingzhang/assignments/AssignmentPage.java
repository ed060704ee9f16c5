package cn.mingzhang.assignments;

import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import java.util.List;

/**
 * 预览, before it is done, and 结果, afterwards.
 *
 * @param shown what it will be, was, or empty while nothing is said
 * @param sum how many change and how many do not, in a sentence
 * @param options what it can be set to, where it is chosen; else empty
 * @param input the kind of field, where it is typed
 * @param ready how many would change
 */
record AssignmentPage(
        String field,
        String title,
        String label,
        String hint,
        String value,
        String shown,
        String sum,
        List<Option> options,
        String input,
        long ready,
        List<Fact> facts,
        List<Row> rows) {

    /**
     * @param seen number and version, sent along with the confirmation
     * @param lines why it does not change, and where that is mended
     */
    record Row(
            String number,
            String seen,
            String description,
            String unit,
            String stage,
            String before,
            String after,
            String verdict,
            String tone,
            boolean ready,
            List<ChecklistLine> lines) {}

    public boolean isChosen() {
        return input.isEmpty();
    }

    public boolean isSaid() {
        return !shown.isEmpty();
    }

    public boolean isConfirmable() {
        return isSaid() && ready > 0;
    }
}

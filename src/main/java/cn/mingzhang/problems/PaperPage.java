package cn.mingzhang.problems;

import cn.mingzhang.lists.Fact;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 销号申请表 or 销号审批表 as signed: what stood in the file when it was applied for, and each signature with name, post and day
 * as they were.
 *
 * @param code the trail's head as a short code when this was printed
 */
record PaperPage(
        String title,
        String number,
        String closureNumber,
        List<Fact> shorts,
        List<Fact> talls,
        List<Opinion> opinions,
        String code,
        String printed) {

    /** One box of the form to be signed; empty where nobody has signed yet. */
    record Opinion(String label, String text, String who, String day) {}

    /** The short fields, two abreast. */
    public List<List<Fact>> pairs() {
        return IntStream.range(0, (shorts.size() + 1) / 2)
                .mapToObj(row -> shorts.subList(row * 2, Math.min(shorts.size(), row * 2 + 2)))
                .toList();
    }

    public boolean hasClosureNumber() {
        return !closureNumber.isEmpty();
    }
}

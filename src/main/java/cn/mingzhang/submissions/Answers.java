package cn.mingzhang.submissions;

import java.util.List;
import java.util.Map;

/** What the tags of a template are answered with: text, a number, {@code Yuan} or a day. */
interface Answers {

    /** @throws cn.mingzhang.refusals.Unfit naming the tag that cannot be answered */
    Object of(CellTag tag);

    /** The rows of a figure, by the names of their columns. */
    List<Map<String, Object>> rows(CellTag tag);
}

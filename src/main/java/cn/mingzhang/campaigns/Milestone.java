package cn.mingzhang.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 重要时间节点.
 *
 * @param reachedOn null until it was reached; then with what was reached
 */
record Milestone(
        long id,
        int ordinal,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        String remark) {}

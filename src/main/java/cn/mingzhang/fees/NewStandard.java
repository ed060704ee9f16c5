package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/** A line to be proposed for the table of standards, and the line in force that it takes the place of, if any. */
public record NewStandard(
        String division,
        Method method,
        Yuan rate,
        Span span,
        String source,
        boolean verified,
        @Nullable Long replacesId,
        String remark) {}

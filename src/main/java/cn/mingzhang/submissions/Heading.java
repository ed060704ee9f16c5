package cn.mingzhang.submissions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a report says of itself; its names stand in the office's workbooks. */
enum Heading {
    MONTH("月份"),
    AS_OF("截至日"),
    UNIT("填报单位"),
    OFFICER("填报人"),
    DAY("填报日期");

    private final String tag;

    Heading(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    static @Nullable Heading of(String tag) {
        return Arrays.stream(values())
                .filter(one -> one.tag.equals(tag))
                .findFirst()
                .orElse(null);
    }
}

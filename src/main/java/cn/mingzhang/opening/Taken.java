package cn.mingzhang.opening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step that was taken, with who took it as he was then. */
record Taken(
        EntryStep step,
        LocalDate happenedOn,
        String remark,
        @Nullable String digest,
        long officerId,
        String officerName,
        String officerPost,
        String unitName) {}

package cn.mingzhang.paper;

import cn.mingzhang.lists.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One print: the sheet itself, how it stands, and what may be done with it.
 *
 * @param voided why it no longer holds, in words with the way to mend; null while it holds
 * @param anewHref where it is printed anew, if it is void and the reader may
 * @param record what was recorded, if it was
 */
record PaperPage(
        String number,
        String description,
        String code,
        String state,
        String tone,
        @Nullable String voided,
        @Nullable String anewHref,
        @Nullable String recordHref,
        @Nullable String judgeHref,
        List<Fact> record,
        @Nullable Scan scan,
        PaperSheet sheet) {

    record Scan(String id, String name, boolean picture) {}

    public boolean isRecorded() {
        return scan != null;
    }
}

package cn.mingzhang.petition;

import cn.mingzhang.people.Officer;
import org.jspecify.annotations.Nullable;

/** What a step of triage takes. */
record TriageEntry(
        @Nullable Officer receiver,
        String body,
        String document,
        @Nullable CloseReason reason,
        @Nullable Report linked,
        String note) {
    static final TriageEntry NOTHING = new TriageEntry(null, "", "", null, null, "");
}

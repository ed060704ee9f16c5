package cn.mingzhang.clues;

import org.jspecify.annotations.Nullable;

/** What a step says beside who takes it: codes and a document's number, never a sentence. */
record StepEntry(
        @Nullable Long handlerId,
        @Nullable Disposal disposal,
        @Nullable ClueResult result,
        String document) {
    static final StepEntry EMPTY = new StepEntry(null, null, null, "");
}

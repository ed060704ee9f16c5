package cn.mingzhang.audit;

import org.jspecify.annotations.Nullable;

/** @param printedCode the code at the foot of a signed paper, to compare with; optional */
record VerificationForm(@Nullable String printedCode) {

    boolean isBlank() {
        return printedCode == null || printedCode.isBlank();
    }
}

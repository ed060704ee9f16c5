package cn.mingzhang.gate;

import org.jspecify.annotations.Nullable;

/** A code; never shown again. */
record CodeForm(@Nullable String code) {

    static CodeForm blank() {
        return new CodeForm("");
    }

    String typed() {
        return code == null ? "" : code.strip();
    }
}

package cn.mingzhang.figures;

import org.jspecify.annotations.Nullable;

/** 按哪时所知: a figure of a past day out of all that is known of that day now, or out of what had been entered by its end. */
enum Known {
    /** 现在所知, the contract's. */
    NOW,
    /** 当时所知. */
    THEN;

    static Known of(@Nullable String asked) {
        return "then".equals(asked) ? THEN : NOW;
    }

    /** Added to the address of rows. */
    String parameter() {
        return this == THEN ? "&known=then" : "";
    }
}

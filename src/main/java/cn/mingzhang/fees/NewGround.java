package cn.mingzhang.fees;

import org.jspecify.annotations.Nullable;

/** A line to be proposed for the table of grounds, and the line in force that it takes the place of, if any. */
public record NewGround(
        String code,
        String name,
        int percent,
        String basis,
        Span span,
        boolean needsCertificate,
        boolean needsRelocation,
        boolean verified,
        @Nullable Long replacesId,
        String remark) {

    boolean lawful() {
        return code.startsWith("RG");
    }
}

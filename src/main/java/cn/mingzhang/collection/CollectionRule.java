package cn.mingzhang.collection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of the dated tables, with what became of it; {@code name} is a term, a rung or a division, as its kind says. */
record CollectionRule(
        long id,
        Kind kind,
        String name,
        @Nullable Issuer issuer,
        @Nullable Integer amount,
        Term.@Nullable Unit unit,
        @Nullable String prefix,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source,
        boolean verified,
        String reason,
        long proposerId,
        String proposerName,
        LocalDate proposedOn,
        @Nullable Boolean accepted,
        @Nullable String answerer,
        @Nullable LocalDate answeredOn,
        @Nullable String remark) {

    enum Kind {
        TERM,
        ISSUER,
        AGENCY
    }

    boolean isOpen() {
        return accepted == null;
    }

    String state() {
        return accepted == null ? "PROPOSED" : accepted ? "APPROVED" : "REFUSED";
    }
}

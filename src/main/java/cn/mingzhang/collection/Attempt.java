package cn.mingzhang.collection;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a condition looks at.
 *
 * @param assessorId who proposed the assessment in force; null where there is none
 * @param courtPaper whether the court's paper is on the form
 */
record Attempt(
        CollectionFile file,
        @Nullable Long assessorId,
        Yuan owed,
        Officer officer,
        LocalDate today,
        Terms terms,
        boolean courtPaper,
        String remark) {

    boolean isAssessed() {
        return assessorId != null;
    }

    boolean isOver(@Nullable LocalDate last) {
        return last != null && today.isAfter(last);
    }

    @Nullable
    CourtWindow window() {
        return file.window(terms);
    }

    /** 行政强制法 第五十四条: ten (working) days after the demand was served. */
    @Nullable
    LocalDate demandUntil() {
        var served = file.servedOn(Rung.STATUTORY_DEMAND);
        return served == null ? null : terms.lastDay(TermName.DEMAND, served);
    }

    boolean signerDidNotAssess() {
        return assessorId == null || !officer.isOrRepresents(assessorId);
    }

    boolean hasCourtPaper() {
        return courtPaper;
    }

    boolean hasReason() {
        return !remark.isBlank();
    }
}

package cn.mingzhang.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 核定 to be proposed.
 *
 * @param reference where the day comes from, and {@code reason} why this one of the candidates
 * @param groundId a line of the table of grounds; null where nothing is let off
 * @param dueOn 限缴日
 */
public record NewAssessment(
        Reference reference,
        LocalDate referenceOn,
        String reason,
        Areas areas,
        @Nullable Long groundId,
        String certificate,
        LocalDate dueOn,
        String remark) {

    public NewAssessment {
        reason = reason.strip();
        certificate = certificate.strip();
        remark = remark.strip();
    }
}

package cn.mingzhang.sources;

import java.time.LocalDate;

/**
 * 零报告: a unit's head has signed that it found nothing.
 *
 * @param round the number of the round
 * @param unitName as it was called then
 * @param scope what he answers for, with the period {@code from} to {@code to}
 */
public record ZeroReport(
        long id,
        String round,
        String title,
        long unitId,
        String unitName,
        String scope,
        LocalDate from,
        LocalDate to,
        LocalDate signedOn,
        String signer) {

    /** Whether it answers for this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

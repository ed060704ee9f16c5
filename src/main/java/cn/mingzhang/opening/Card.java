package cn.mingzhang.opening;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ClassGroup;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written in an entry; which of it is asked is its kind's.
 *
 * @param unitId 责任单位, 主管人防办 or the agency's unit
 * @param title the problem, in the words of the paper
 * @param approver who signed it off on paper
 * @param paid what had been paid before the office began here
 * @param lastNumber of the series in its year
 * @param paper 凭据: the document, its number, or the page of the ledger
 */
public record Card(
        EntryKind kind,
        long unitId,
        @Nullable Long projectId,
        @Nullable String title,
        @Nullable ClassGroup classGroup,
        @Nullable LocalDate foundOn,
        @Nullable LocalDate closedOn,
        @Nullable String approver,
        @Nullable String payer,
        @Nullable Yuan assessed,
        @Nullable Yuan reduced,
        @Nullable Yuan paid,
        @Nullable String agency,
        @Nullable Integer seriesYear,
        @Nullable Integer lastNumber,
        String paper,
        LocalDate paperOn,
        @Nullable String remark) {

    /** The year of its number: of the closure, of the balance's paper, of the series. */
    int year() {
        return switch (kind) {
            case CLOSURE -> java.util.Objects.requireNonNull(closedOn).getYear();
            case BALANCE -> paperOn.getYear();
            case SERIES -> java.util.Objects.requireNonNull(seriesYear);
        };
    }

    /** What a balance owed on paper. */
    Yuan outstanding() {
        return assessed == null || reduced == null || paid == null
                ? Yuan.ZERO
                : assessed.minus(reduced).minus(paid);
    }

    /** Itself in few words. */
    String subject() {
        return switch (kind) {
            case CLOSURE -> String.valueOf(title);
            case BALANCE -> String.valueOf(payer);
            case SERIES -> agency + "〔" + seriesYear + "〕";
        };
    }
}

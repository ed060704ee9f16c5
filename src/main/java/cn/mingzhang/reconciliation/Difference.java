package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 差异: one place where two of the three do not agree.
 *
 * @param leftIds receipts, or lines of the tax list where that stands on the left
 * @param open neither gone nor explained
 */
record Difference(
        long id,
        long unitId,
        YearMonth month,
        Sides sides,
        Kind kind,
        String voucherNumber,
        String payer,
        @Nullable Long leftFen,
        @Nullable Long rightFen,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate rightOn,
        List<Long> leftIds,
        List<Long> rightIds,
        Mender mender,
        LocalDate foundOn,
        @Nullable LocalDate goneOn,
        boolean open) {

    /** How much it is about: what one side lacks, the difference of the amounts, or what came on another day. */
    public Yuan amount() {
        if (leftFen == null || rightFen == null) {
            return Yuan.ofFen(leftFen == null ? rightFen == null ? 0 : rightFen : leftFen);
        }
        return kind == Kind.AMOUNT ? Yuan.ofFen(Math.abs(leftFen - rightFen)) : Yuan.ofFen(leftFen);
    }

    public String left() {
        return shown(leftFen, leftOn);
    }

    public String right() {
        return shown(rightFen, rightOn);
    }

    private static String shown(@Nullable Long fen, @Nullable LocalDate on) {
        return fen == null ? "—" : Yuan.ofFen(fen) + (on == null ? "" : "\n" + Dates.day(on));
    }

    public String href() {
        return "/fees/reconciliation/differences/" + id;
    }

    boolean isGone() {
        return goneOn != null;
    }
}

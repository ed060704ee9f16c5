package cn.mingzhang.arrears;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.List;

/**
 * 对账单 of a payer: what he owed on the day before, what was assessed, let off and paid since, what he owes at the end. Opening +
 * assessed − reduced − paid = closing, always; what was refunded was never his fee, and is told beside it.
 */
record PayerStatement(
        String payer,
        LocalDate from,
        LocalDate until,
        Yuan opening,
        List<Line> lines,
        Yuan refunded,
        Yuan unallocated) {

    PayerStatement {
        lines = List.copyOf(lines);
    }

    /** @param kind ASSESSED, REPLACED, PAID, REVERSED or REFUNDED */
    record Line(
            LocalDate movedOn,
            String kind,
            String paper,
            String project,
            long assessed,
            long reduced,
            long paid,
            long refunded) {
        public String day() {
            return Dates.day(movedOn);
        }

        public String kindKey() {
            return "arrears.statement.kind." + kind;
        }

        public String assessedYuan() {
            return shown(assessed);
        }

        public String reducedYuan() {
            return shown(reduced);
        }

        public String paidYuan() {
            return shown(paid);
        }

        public String refundedYuan() {
            return shown(refunded);
        }

        private static String shown(long fen) {
            return fen == 0 ? "" : Yuan.ofFen(fen).toString();
        }
    }

    public Yuan assessed() {
        return Yuan.ofFen(lines.stream().mapToLong(Line::assessed).sum());
    }

    public Yuan reduced() {
        return Yuan.ofFen(lines.stream().mapToLong(Line::reduced).sum());
    }

    public Yuan paid() {
        return Yuan.ofFen(lines.stream().mapToLong(Line::paid).sum());
    }

    /** 欠缴 once that line is reckoned in. */
    public Yuan owedAfter(int index) {
        return opening.plus(Yuan.ofFen(lines.stream()
                .limit(index + 1L)
                .mapToLong(line -> line.assessed() - line.reduced() - line.paid())
                .sum()));
    }

    public Yuan closing() {
        return opening.plus(assessed()).minus(reduced()).minus(paid());
    }
}

package cn.mingzhang.collection;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 执行协议 (行政强制法 第四十二条): what is still owed, in stages. What was paid since is what is owed less than then; it meets the
 * instalments in their order.
 *
 * @param principal what was owed when it was signed; nobody may let off any of it
 * @param endedOn the day on which the office went back to enforcement because it was not kept
 */
record Agreement(
        long id,
        LocalDate signedOn,
        Yuan principal,
        UUID fileId,
        String officerName,
        List<Instalment> instalments,
        @Nullable LocalDate endedOn,
        @Nullable String reason) {

    record Instalment(int ordinal, LocalDate dueOn, Yuan amount) {}

    enum State {
        PAID,
        TO_PAY,
        OVERDUE
    }

    /** @param missing what is not paid of it */
    record Standing(Instalment instalment, State state, Yuan missing) {}

    Agreement {
        instalments = List.copyOf(instalments);
    }

    /** Neither broken nor paid. */
    boolean isOpen(Yuan arrears) {
        return endedOn == null && arrears.isPositive();
    }

    boolean isOverdue(Yuan arrears, LocalDate today) {
        return isOpen(arrears)
                && standing(arrears, today).stream().anyMatch(standing -> standing.state() == State.OVERDUE);
    }

    List<Standing> standing(Yuan arrears, LocalDate today) {
        var paid = principal.minus(arrears);
        var standing = new ArrayList<Standing>();
        for (var instalment : instalments) {
            var missing = least(
                    instalment.amount(), most(Yuan.ZERO, instalment.amount().minus(paid)));
            paid = paid.minus(instalment.amount());
            standing.add(new Standing(instalment, state(missing, instalment.dueOn(), today), missing));
        }
        return standing;
    }

    private static State state(Yuan missing, LocalDate due, LocalDate today) {
        if (missing.isZero()) {
            return State.PAID;
        }
        return today.isAfter(due) ? State.OVERDUE : State.TO_PAY;
    }

    private static Yuan least(Yuan one, Yuan other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Yuan most(Yuan one, Yuan other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

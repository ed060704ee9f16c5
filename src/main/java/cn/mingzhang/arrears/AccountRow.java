package cn.mingzhang.arrears;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.receipts.Position;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One project's fee in the list; the amounts in fen as they were read. */
public record AccountRow(
        String number,
        String name,
        String developer,
        String unit,
        boolean assessment,
        @Nullable Boolean verified,
        @Nullable LocalDate dueOn,
        boolean overdue,
        long assessed,
        long reduced,
        long paid,
        long recovered) {

    public Position position() {
        return new Position(Yuan.ofFen(assessed), Yuan.ofFen(reduced), Yuan.ofFen(paid), Yuan.ofFen(recovered));
    }

    public Yuan assessedYuan() {
        return Yuan.ofFen(assessed);
    }

    public Yuan reducedYuan() {
        return Yuan.ofFen(reduced);
    }

    public Yuan payable() {
        return position().payable();
    }

    public Yuan paidYuan() {
        return Yuan.ofFen(paid);
    }

    public Yuan arrears() {
        return position().arrears();
    }

    public Yuan recoveredYuan() {
        return Yuan.ofFen(recovered);
    }

    public String due() {
        return Dates.day(dueOn);
    }

    public String stateKey() {
        return "arrears.state." + state();
    }

    private String state() {
        // What nobody has assessed cannot have been paid too much.
        if (!assessment) {
            return "UNASSESSED";
        }
        if (position().over().isPositive()) {
            return "OVER";
        }
        if (arrears().isZero()) {
            return "SETTLED";
        }
        return overdue ? "OVERDUE" : "OWING";
    }

    public String tone() {
        return switch (state()) {
            case "SETTLED" -> "good";
            case "OVERDUE" -> "bad";
            case "OWING" -> "info";
            default -> "warn";
        };
    }
}

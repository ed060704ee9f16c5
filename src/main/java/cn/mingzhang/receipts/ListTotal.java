package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.sheets.Line;
import cn.mingzhang.sheets.WorkbookRefused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 合计: the last line of a list of payments, held against what stands above it. A list without it, or with another sum, is not taken. */
public final class ListTotal {
    private static final Pattern WORD = Pattern.compile("[合总]\\s*计[:：]?|total", Pattern.CASE_INSENSITIVE);

    private Yuan sum = Yuan.ZERO;
    private @Nullable Yuan total;
    private boolean said;
    private boolean refused;

    /** Whether it is this line; then it is taken up, and its faults are written to the line. */
    public boolean take(Line line) {
        if (line.texts().values().stream()
                .noneMatch(text -> WORD.matcher(text.strip()).matches())) {
            if (said) {
                line.refuse("", "receipts.list.error.after");
            }
            return false;
        }
        said = true;
        total = amount(line);
        if (total == null && line.errors().isEmpty()) {
            line.refuse("amount", "receipts.list.error.total");
        }
        return true;
    }

    public void add(Yuan amount) {
        sum = sum.plus(amount);
    }

    /** A line was not taken: there is nothing to hold against each other. */
    public void refuse() {
        refused = true;
    }

    /** The list as a whole, once every line of it can be read. */
    public void check() {
        if (refused) {
            return;
        }
        if (total == null) {
            throw new WorkbookRefused("list.noTotal", sum.toString());
        }
        if (!total.equals(sum)) {
            throw new WorkbookRefused(
                    "list.total",
                    sum.toString(),
                    total.toString(),
                    sum.minus(total).toString());
        }
    }

    /** To the fen: what has more places is no amount of money. */
    public static @Nullable Yuan amount(Line line) {
        var number = line.number("amount");
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 2 || number.precision() - number.scale() > 14) {
            line.refuse("amount", "receipts.list.error.decimals", number.toPlainString());
            return null;
        }
        return Yuan.of(number);
    }
}

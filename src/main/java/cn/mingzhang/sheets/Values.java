package cn.mingzhang.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what people write into cells: dates as text, amounts with signs and units, ticks for yes. Empty where it is none. */
final class Values {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(\\s+\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER =
            Pattern.compile("[¥￥]?\\s*(-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?)\\s*(万元|万|元|平方米|㎡|m2|米|m|层)?");
    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "×", "✗", "n", "no", "false", "0");

    private Values() {}

    static Optional<LocalDate> day(Cell cell) {
        if (cell.value() instanceof LocalDateTime moment) {
            return Optional.of(moment.toLocalDate());
        }
        var text = Cell.plain(cell.text());
        var match = DAY.matcher(text);
        if (!match.matches()) {
            match = COMPACT.matcher(text);
        }
        try {
            return match.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** "12.5万元" is 125000; 1,200.50 has its commas where they belong or is no number. */
    static Optional<BigDecimal> number(Cell cell) {
        if (cell.value() instanceof BigDecimal number) {
            return Optional.of(number);
        }
        var match = NUMBER.matcher(Cell.plain(cell.text()));
        if (!match.matches() || match.group(1).length() > 30) {
            return Optional.empty();
        }
        var number = new BigDecimal(match.group(1).replace(",", ""));
        var unit = match.group(5);
        return Optional.of(unit != null && unit.startsWith("万") ? number.movePointRight(4) : number);
    }

    static Optional<Boolean> flag(Cell cell) {
        if (cell.value() instanceof Boolean flag) {
            return Optional.of(flag);
        }
        var text = Cell.plain(cell.text()).toLowerCase(java.util.Locale.ROOT);
        return YES.contains(text) ? Optional.of(true) : NO.contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** Whether the cell itself says 万, so that the column's unit is not put on top of it. */
    static boolean saysItsUnit(Cell cell) {
        return cell.value() instanceof String text && Cell.plain(text).matches(".*[万元]$");
    }
}

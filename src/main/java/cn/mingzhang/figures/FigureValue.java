package cn.mingzhang.figures;

import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as of a day, in words. Read by integrations: the components are the fields of {@code /figures.json}.
 *
 * @param value a plain number; money in 元 with two decimals
 * @param rows the address of exactly the rows it counts, with its day; null where nobody may open them
 */
public record FigureValue(
        String code,
        String name,
        BigDecimal value,
        String unit,
        String definition,
        @Nullable String rows) {

    /** As read on a page: {@code 45}, {@code 34,076,200.00}. */
    public String shown() {
        return money() ? Yuan.of(value).toString() : value.toPlainString();
    }

    /** For a small tile: money in 万元, {@code 6116.78}. */
    public String brief() {
        return money() ? Yuan.of(value).wan() : value.toPlainString();
    }

    // Not named as properties, so that they are no fields of the answer for programs.

    public boolean money() {
        return value.scale() == 2;
    }

    public boolean zero() {
        return value.signum() == 0;
    }
}

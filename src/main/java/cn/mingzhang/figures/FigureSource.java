package cn.mingzhang.figures;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures counted by another capability, in the same form as the lines of {@link Figure}: a code, a unit of measure, a value and the
 * address of the rows. Name and definition are the messages {@code figures.CODE.name} and {@code figures.CODE.definition}, with the
 * day's year as {@code {0}}. Any bean of this type joins the catalogue.
 */
public interface FigureSource {

    /** What of them this officer may know as of a day; one that is withheld or not known is left out, never zero. */
    List<Told> asOf(LocalDate day, Officer officer, Scope scope);

    /**
     * @param unit ends the message {@code figures.unit.UNIT}; {@code YUAN} for money in 元 with two decimals
     * @param rows exactly the rows that were counted, repeating the figure's code and value; null where nobody may open them
     * @param year said in its words, where it is another one than the day's
     */
    record Told(
            String code,
            String unit,
            BigDecimal value,
            @Nullable String rows,
            @Nullable String year) {

        public Told(String code, String unit, BigDecimal value, @Nullable String rows) {
            this(code, unit, value, rows, null);
        }

        public static Told count(String code, String unit, long value, @Nullable String rows) {
            return new Told(code, unit, BigDecimal.valueOf(value), rows);
        }
    }
}

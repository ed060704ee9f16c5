package cn.mingzhang.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a file holds.
 *
 * @param column from 0
 * @param value text, a number, a day with its time, a boolean; never empty
 */
public record Cell(int column, Object value) {

    /** As one would read it; dates as 2021-03-08, numbers without idle zeros, and no apostrophe of ours. */
    public String text() {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString().replace('T', ' ');
        }
        return Inert.original(value.toString());
    }

    /** Full-width figures and letters as plain ones, without blanks around. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static @Nullable Cell of(int column, @Nullable String text) {
        return text == null || text.isEmpty() ? null : new Cell(column, text);
    }
}

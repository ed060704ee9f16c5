package cn.mingzhang.dashboard;

import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart and its table, which are the same thing: the browser draws what the table says, and each drawn part opens what its cell
 * links to. Without JavaScript the table is all there is.
 *
 * @param kind {@code bar} lying and stacked, {@code column} standing, {@code table} not drawn
 * @param sum the last line, where the lines may be added up
 */
record Chart(
        String key,
        String title,
        String note,
        String kind,
        String first,
        List<Head> heads,
        List<Line> lines,
        @Nullable Line sum) {

    /** @param tone of the drawn series; empty where the column is not drawn */
    record Head(String label, String tone) {}

    record Line(String label, String title, List<Cell> cells) {}

    /** @param plain the number as it is drawn; empty where the cell is no number */
    record Cell(String shown, String plain, @Nullable String href, boolean bad) {
        static Cell count(long value, String href) {
            return new Cell("" + value, "" + value, value == 0 ? null : href, false);
        }

        static Cell bad(long value, String href) {
            return new Cell("" + value, "" + value, value == 0 ? null : href, value > 0);
        }

        /** Money in 万元. */
        static Cell wan(long fen, String href) {
            return new Cell(
                    fen == 0 ? "0" : Yuan.ofFen(fen).wan(),
                    BigDecimal.valueOf(fen)
                            .divide(BigDecimal.valueOf(1_000_000), 2, RoundingMode.HALF_UP)
                            .toPlainString(),
                    fen == 0 ? null : href,
                    false);
        }
    }

    public boolean isDrawn() {
        return !"table".equals(kind) && !lines.isEmpty();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}

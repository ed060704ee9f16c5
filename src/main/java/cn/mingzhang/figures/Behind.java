package cn.mingzhang.figures;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.sheets.ManySheets;
import cn.mingzhang.sheets.Sheet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows behind a figure of the catalogue for whoever writes them elsewhere: an annex, a report to superiors. */
@Component
public class Behind {
    private final FigureRows rows;
    private final RegisterReckoning registers;
    private final Scopes scopes;

    Behind(FigureRows rows, RegisterReckoning registers, Scopes scopes) {
        this.rows = rows;
        this.registers = registers;
        this.scopes = scopes;
    }

    /**
     * The first rows of a figure.
     *
     * @param total of all rows
     */
    public record Rows<T>(Sheet<T> sheet, List<T> first, long total) {

        public void addTo(ManySheets book, String name, List<String> head) {
            book.add(name, sheet, head, first);
        }

        public boolean isCut() {
            return total > first.size();
        }

        /** The names of its columns and the keys of their heads, in their order. */
        public List<Map.Entry<String, String>> columns() {
            return sheet.columns().stream()
                    .map(column -> Map.entry(column.name(), column.key()))
                    .toList();
        }

        /** What each row says in its columns: text, a number, {@code Yuan}, a day, or nothing. */
        public List<Map<String, Object>> cells() {
            return first.stream()
                    .map(row -> {
                        var cells = new LinkedHashMap<String, Object>();
                        sheet.columns()
                                .forEach(column -> cells.put(
                                        column.name(),
                                        column.of().apply(row) == null
                                                ? ""
                                                : column.of().apply(row)));
                        return (Map<String, Object>) cells;
                    })
                    .toList();
        }
    }

    /** Empty where the rows are not kept here: shares, what other capabilities count, and what is sealed. */
    public Optional<Rows<?>> of(String code, LocalDate day, Officer officer, LocalDate today, int most) {
        return Figures.mayKnow(officer)
                ? Figure.of(code).map(figure -> read(figure, day, officer, today, most))
                : Optional.empty();
    }

    private Rows<?> read(Figure figure, LocalDate day, Officer officer, LocalDate today, int most) {
        var scope = scopes.of(officer, today);
        if (!figure.isOfLedger()) {
            var query = ListQuery.of("", Map.of(), RegisterReckoning.SORTS).window(0, most);
            var listing = registers.rows(figure, day, Known.NOW, scope, query);
            return new Rows<>(FigureFileController.records(figure), listing.rows(), listing.total());
        }
        var query = ListQuery.of("", Map.of(), figure.counted().sorts()).window(0, most);
        var listing = rows.of(figure, day, Known.NOW, scope, query).listing();
        return new Rows<>(FigureFileController.sheet(figure.counted()), listing.rows(), listing.total());
    }

    /** Its columns without reading a row. */
    public Optional<Rows<?>> columns(String code) {
        return Figure.of(code)
                .map(figure -> figure.isOfLedger()
                        ? new Rows<>(FigureFileController.sheet(figure.counted()), List.of(), 0)
                        : new Rows<>(FigureFileController.records(figure), List.of(), 0));
    }
}

package cn.mingzhang.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a file as a kind of record reads it, by the names of its columns; it gathers what is wrong with it. */
public final class Line {
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s\\u00a0]+");

    private final int row;
    private final Map<String, Integer> places;
    private final Map<String, Cell> cells;
    private final List<RowError> errors = new ArrayList<>();

    /**
     * @param row its number in the file, from 1
     * @param places where the columns of the kind stand in the file
     * @param cells by the names of the columns; without the empty ones
     */
    public Line(int row, Map<String, Integer> places, Map<String, Cell> cells) {
        this.row = row;
        this.places = Map.copyOf(places);
        this.cells = Map.copyOf(cells);
    }

    public int row() {
        return row;
    }

    /** Whether the file has the column at all: one without it leaves what is there. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** One line of text, or null. */
    public @Nullable String text(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        var text = BLANK.matcher(cell.text()).replaceAll(" ").strip();
        return text.isEmpty() ? null : text;
    }

    /** Text with its line breaks, or null. */
    public @Nullable String lines(String column) {
        var cell = cells.get(column);
        return cell == null || cell.text().isBlank() ? null : cell.text().strip();
    }

    public @Nullable LocalDate day(String column) {
        return value(column, Values::day, "sheets.error.day");
    }

    public @Nullable BigDecimal number(String column) {
        return value(column, Values::number, "sheets.error.number");
    }

    public @Nullable Integer count(String column) {
        var number = number(column);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException broken) {
            refuse(column, "sheets.error.whole");
            return null;
        }
    }

    public @Nullable Boolean flag(String column) {
        return value(column, Values::flag, "sheets.error.flag");
    }

    private <V> @Nullable V value(String column, Function<Cell, Optional<V>> read, String key) {
        var cell = cells.get(column);
        if (cell == null || cell.text().isBlank()) {
            return null;
        }
        var value = read.apply(cell);
        if (value.isEmpty()) {
            refuse(column, key, cell.text());
        }
        return value.orElse(null);
    }

    /** Says what is wrong with a cell; the first that is wrong with it is enough. */
    public void refuse(String column, String key, Object... arguments) {
        if (!column.isEmpty()
                && errors.stream().anyMatch(error -> error.column().equals(column))) {
            return;
        }
        var place = places.get(column);
        errors.add(new RowError(
                place == null || place < 0 ? "" : Cells.address(row, place),
                column,
                key,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    /** What its cells say, by column, to be kept until it is applied. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        places.keySet().stream().sorted().forEach(column -> {
            var cell = cells.get(column);
            texts.put(column, cell == null ? "" : cell.text());
        });
        return texts;
    }

    /** As it was kept. */
    public static Line of(int row, Map<String, Integer> places, Map<String, String> texts) {
        var cells = new LinkedHashMap<String, Cell>();
        var known = new LinkedHashMap<>(places);
        texts.forEach((column, text) -> {
            known.putIfAbsent(column, 0);
            if (!text.isEmpty()) {
                cells.put(column, new Cell(known.get(column), text));
            }
        });
        return new Line(row, known, cells);
    }
}

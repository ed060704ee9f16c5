package cn.mingzhang.sheets;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a kind of record, for export, template and import alike.
 *
 * @param name the word for it in addresses ({@code columns=}) and errors; never shown
 * @param key the message key of its head
 * @param of the cell of a record: text, a number, {@code Yuan}, a day, an instant, a boolean, or nothing
 * @param width in characters
 * @param kept shown whatever columns are chosen
 * @param typed whether people fill it in: the others are told by the file and not read back
 * @param required whether an import refuses a row without it
 * @param sample what the template's sample row says; empty for nothing
 */
public record Column<T>(
        String name,
        String key,
        Kind kind,
        Function<T, @Nullable Object> of,
        int width,
        boolean kept,
        boolean typed,
        boolean required,
        String sample) {

    public static <T> Column<T> of(String name, String key, Kind kind, Function<T, @Nullable Object> of) {
        return new Column<>(name, key, kind, of, usualWidth(kind), false, false, false, "");
    }

    public static <T> Column<T> text(String name, String key, Function<T, @Nullable Object> of) {
        return of(name, key, Kind.TEXT, of);
    }

    public static <T> Column<T> money(String name, String key, Function<T, @Nullable Object> of) {
        return of(name, key, Kind.MONEY, of);
    }

    public static <T> Column<T> day(String name, String key, Function<T, @Nullable Object> of) {
        return of(name, key, Kind.DAY, of);
    }

    public static <T> Column<T> count(String name, String key, Function<T, @Nullable Object> of) {
        return of(name, key, Kind.COUNT, of);
    }

    public static <T> Column<T> number(String name, String key, Function<T, @Nullable Object> of) {
        return of(name, key, Kind.NUMBER, of);
    }

    public static <T> Column<T> flag(String name, String key, Function<T, @Nullable Object> of) {
        return of(name, key, Kind.FLAG, of);
    }

    /** Part of the list whatever columns are chosen. */
    public Column<T> always() {
        return new Column<>(name, key, kind, of, width, true, typed, required, sample);
    }

    public Column<T> wide(int characters) {
        return new Column<>(name, key, kind, of, characters, kept, typed, required, sample);
    }

    /** Filled in by people, with what the sample row says. */
    public Column<T> typed(String sampleText) {
        return new Column<>(name, key, kind, of, width, kept, true, required, sampleText);
    }

    /** Filled in by people, and never left empty. */
    public Column<T> required(String sampleText) {
        return new Column<>(name, key, kind, of, width, kept, true, true, sampleText);
    }

    private static int usualWidth(Kind kind) {
        return switch (kind) {
            case TEXT -> 20;
            case MONEY, MOMENT -> 16;
            case NUMBER, DAY -> 12;
            case COUNT, FLAG -> 8;
        };
    }
}

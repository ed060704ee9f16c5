package cn.mingzhang.sheets;

import java.util.List;

/**
 * The one column list of a kind of record.
 *
 * @param key the message key of its title, which is also the name of its file and its sheet
 */
public record Sheet<T>(String key, List<Column<T>> columns) {

    public Sheet {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("a column twice in " + key);
        }
    }

    @SafeVarargs
    public static <T> Sheet<T> of(String key, Column<T>... columns) {
        return new Sheet<>(key, List.of(columns));
    }

    /** With only the columns asked for, and those that are always there; all where none is asked for. */
    public Sheet<T> showing(List<String> asked) {
        return asked.isEmpty()
                ? this
                : new Sheet<>(
                        key,
                        columns.stream()
                                .filter(column -> column.kept() || asked.contains(column.name()))
                                .toList());
    }
}

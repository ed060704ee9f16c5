package cn.mingzhang.lists;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields a list may be sorted by: the word in the address, and what it means in the query. It is an allow-list; nothing that
 * a browser sends reaches an {@code ORDER BY}.
 *
 * <pre>{@code
 * static final Sorts SORTS = Sorts.first("number", "p.number", true).and("due", "p.dueOn").tie("p.id");
 * }</pre>
 *
 * @param expressions field to property path (JPA) or SQL expression (JdbcClient)
 * @param first the field sorted by where the address says nothing, or nonsense
 * @param descending its direction then
 * @param tie what orders equals, so that no row appears on two pages; unique, usually the id; ascending
 */
public record Sorts(Map<String, String> expressions, String first, boolean descending, String tie) {

    public Sorts {
        expressions = Map.copyOf(expressions);
        if (!expressions.containsKey(first)) {
            throw new IllegalArgumentException("no expression for " + first);
        }
    }

    /** Sorted by this field at first; ties are ordered by the same expression until {@link #tie(String)} says otherwise. */
    public static Sorts first(String field, String expression, boolean descending) {
        return new Sorts(Map.of(field, expression), field, descending, expression);
    }

    /** Also sortable by this field. */
    public Sorts and(String field, String expression) {
        var more = new LinkedHashMap<>(expressions);
        more.put(field, expression);
        return new Sorts(more, first, descending, tie);
    }

    /** Equals are ordered by this unique expression. */
    public Sorts tie(String expression) {
        return new Sorts(expressions, first, descending, expression);
    }

    boolean allows(String field) {
        return expressions.containsKey(field);
    }
}

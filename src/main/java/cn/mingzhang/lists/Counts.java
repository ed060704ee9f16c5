package cn.mingzhang.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;

/**
 * How many rows meet each of several conditions, in one statement: {@code SELECT } {@link #columns()} {@code FROM ...}, read by {@link
 * #read()}.
 *
 * @param conditions as SQL, by the name under which each is counted
 */
public record Counts(Map<String, String> conditions) {

    public String columns() {
        return conditions.entrySet().stream()
                .map(one -> "count(*) FILTER (WHERE " + one.getValue() + ") AS \"" + one.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    /** By name, in the order of the conditions. */
    public RowMapper<Map<String, Long>> read() {
        return (row, index) -> {
            var found = new LinkedHashMap<String, Long>();
            for (var name : conditions.keySet()) {
                found.put(name, row.getLong(name));
            }
            return found;
        };
    }
}

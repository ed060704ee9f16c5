package cn.mingzhang.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records to ask for: {@code records.txt} names for the beginning of an address a query for its numbers, with the unit whose record
 * it is. Where no line fits, the alternatives of a pattern are its values, and 1 is any number.
 */
final class Samples {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** @param unit whose record it is; empty where that decides nothing */
    record Sample(String path, String unit) {}

    private final JdbcClient sql;
    private final Map<String, String> queries = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> found = new LinkedHashMap<>();

    Samples(JdbcClient sql) {
        this.sql = sql;
        try (var in = Samples.class.getResourceAsStream("/authorization/records.txt")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split("\\|", 2);
                    queries.put(parts[0].strip(), parts[1].strip());
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    List<Sample> of(Address address) {
        var plain = VARIABLE.matcher(address.pattern()).replaceAll("{$1}");
        var best =
                queries.keySet().stream().filter(plain::startsWith).max(java.util.Comparator.comparing(String::length));
        var rows = best.map(prefix -> found.computeIfAbsent(prefix, this::rows)).orElse(List.of(List.of("")));
        return rows.stream()
                .flatMap(row -> filled(address.pattern(), row.subList(1, row.size())).stream()
                        .map(path -> new Sample(path, row.get(0))))
                .toList();
    }

    private List<List<String>> rows(String prefix) {
        return sql.sql(queries.get(prefix))
                .query((row, n) -> {
                    var values = new ArrayList<String>();
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        values.add(row.getString(column) == null ? "" : row.getString(column));
                    }
                    return (List<String>) values;
                })
                .list();
    }

    /** The given values first, then for each further variable every alternative it names. */
    private static List<String> filled(String pattern, List<String> values) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        var here = values.isEmpty() ? alternatives(variable.group(2)) : List.of(values.get(0));
        var rest = values.isEmpty() ? values : values.subList(1, values.size());
        return here.stream()
                .flatMap(value ->
                        filled(pattern.substring(0, variable.start()) + value + pattern.substring(variable.end()), rest)
                                .stream())
                .toList();
    }

    private static List<String> alternatives(String expression) {
        if (expression == null || !expression.matches("[A-Za-z_|-]+(\\|\\[.*)?")) {
            return List.of("1");
        }
        return Pattern.compile("\\|")
                .splitAsStream(expression)
                .map(one -> one.startsWith("[") ? "1" : one)
                .distinct()
                .toList();
    }
}

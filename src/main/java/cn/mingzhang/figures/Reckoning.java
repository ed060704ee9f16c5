package cn.mingzhang.figures;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads figures and their rows out of {@link Standing}. */
@Component
class Reckoning {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Reckoning(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private String standing(LocalDate asOf, Scope scope) {
        return Standing.sql(scope, !asOf.isBefore(clock.today()));
    }

    /** Narrows the rows of a figure further. */
    record Part(@Nullable Long unit, @Nullable Boolean rectified) {
        static final Part ALL = new Part(null, null);

        boolean isAll() {
            return unit == null && rectified == null;
        }

        private String sql(Figure figure) {
            return (unit == null ? "" : " AND unit_id = :unit")
                    + (rectified == null ? "" : " AND (" + figure.counted().rectified() + ") = :rectified");
        }

        private Map<String, Object> parameters() {
            var parameters = new LinkedHashMap<String, Object>();
            parameters.put("unit", unit);
            parameters.put("rectified", rectified);
            return parameters;
        }
    }

    /** All figures in one reading, in the order of the catalogue. */
    Map<Figure, Long> values(LocalDate asOf, Scope scope) {
        var columns = List.of(Figure.values()).stream().map(Reckoning::column).collect(Collectors.joining(", "));
        return sql.sql("SELECT " + columns + " FROM " + standing(asOf, scope))
                .params(Standing.parameters(asOf, scope))
                .query((row, n) -> {
                    var values = new EnumMap<Figure, Long>(Figure.class);
                    for (var figure : Figure.values()) {
                        values.put(figure, row.getLong(figure.name()));
                    }
                    return values;
                })
                .single();
    }

    private static String column(Figure figure) {
        return "count(DISTINCT " + figure.counted().key() + ") FILTER (WHERE " + figure.predicate() + ") AS "
                + figure.name();
    }

    long count(Figure figure, LocalDate asOf, Scope scope, Part part) {
        return sql.sql("SELECT count(DISTINCT " + figure.counted().key() + ") FROM " + standing(asOf, scope)
                        + where(figure, part))
                .params(Standing.parameters(asOf, scope))
                .params(part.parameters())
                .query(Long.class)
                .single();
    }

    /** The rows behind a figure: each thing counted once; of a project's problems the one that is not rectified. */
    List<Counting> rows(Figure figure, LocalDate asOf, Scope scope, Part part, ListQuery query) {
        var key = figure.counted().key();
        return sql.sql("SELECT * FROM (SELECT DISTINCT ON (" + key + ") standing.*, count(*) OVER (PARTITION BY " + key
                        + ") AS problems FROM " + standing(asOf, scope) + where(figure, part) + " ORDER BY " + key
                        + ", status = 'RECTIFIED', number) AS counted ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(Standing.parameters(asOf, scope))
                .params(part.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Counting.class)
                .list();
    }

    /** One counted row as it is read. */
    record Counting(
            String number,
            String description,
            String classGroup,
            String itemNumber,
            String itemTitle,
            @Nullable String projectNumber,
            @Nullable String projectName,
            long unitId,
            String unit,
            String stage,
            String status,
            long problems) {}

    /** A figure broken down by responsible unit, in the order of the divisions. */
    List<ByUnit> byUnit(Figure figure, LocalDate asOf, Scope scope) {
        var key = figure.counted().key();
        return sql.sql("SELECT unit_id, unit, count(DISTINCT " + key + ") AS all_of_them, count(DISTINCT " + key
                        + ") FILTER (WHERE " + figure.counted().rectified() + ") AS rectified FROM "
                        + standing(asOf, scope) + where(figure, Part.ALL)
                        + " GROUP BY unit_id, unit, unit_ordinal ORDER BY unit_ordinal, unit_id")
                .params(Standing.parameters(asOf, scope))
                .query((row, n) -> new ByUnit(
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getLong("all_of_them"),
                        row.getLong("rectified")))
                .list();
    }

    record ByUnit(long unitId, String unit, long all, long rectified) {}

    private static String where(Figure figure, Part part) {
        return " WHERE " + figure.predicate() + part.sql(figure);
    }
}

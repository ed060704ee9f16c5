package cn.mingzhang.figures;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private Standing standing(LocalDate asOf, Known known, Scope scope) {
        return new Standing(asOf, known, scope, clock.today());
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
    Map<Figure, Long> values(LocalDate asOf, Known known, Scope scope) {
        var standing = standing(asOf, known, scope);
        var kinds = Arrays.stream(Counted.values())
                .map(kind -> "(SELECT " + columns(kind, standing) + " FROM " + source(kind, standing) + " AS s) AS of_"
                        + kind)
                .collect(Collectors.joining(" CROSS JOIN "));
        var then = standing.isNow() ? "" : "WITH stood AS MATERIALIZED (" + standing.narrow("") + ") ";
        return sql.sql(then + "SELECT * FROM " + kinds)
                .params(Standing.parameters(asOf, scope))
                .query((row, n) -> {
                    var values = new EnumMap<Figure, Long>(Figure.class);
                    Figure.ofLedger().forEach(figure -> values.put(figure, number(row, figure)));
                    return values;
                })
                .single();
    }

    private static long number(ResultSet row, Figure figure) {
        try {
            return row.getLong(figure.name());
        } catch (SQLException e) {
            throw new IllegalStateException(figure.code(), e);
        }
    }

    private static Stream<Figure> of(Counted kind) {
        return Figure.ofLedger().filter(figure -> figure.counted() == kind);
    }

    private static String columns(Counted kind, Standing standing) {
        return of(kind).map(figure ->
                        number(kind, standing, " FILTER (WHERE " + figure.predicate() + ")") + " AS " + figure)
                .collect(Collectors.joining(", "));
    }

    /** Today from the tally; of a day before all from one pass. The whole projects of a class are few enough to be looked at. */
    private static String source(Counted kind, Standing standing) {
        var whole = of(kind).map(Figure::narrowing).distinct().collect(Collectors.joining(" OR ", "(", ")"));
        if (kind == Counted.PROJECTS) {
            return Standing.ofProjects(
                    standing.isNow()
                            ? "(" + standing.narrow(whole) + ")"
                            : "(SELECT p.* FROM stood p WHERE " + whole + ")");
        }
        return standing.isNow() ? tallied(kind, standing, whole) : "stood";
    }

    private static String tallied(Counted kind, Standing standing, String narrowing) {
        return kind == Counted.ITEMS ? standing.talliedItems(narrowing) : standing.tallied(narrowing);
    }

    private static String number(Counted kind, Standing standing, String those) {
        return switch (kind) {
            case PROBLEMS -> standing.isNow() ? "coalesce(sum(problems)" + those + ", 0)::bigint" : "count(*)" + those;
            case ITEMS, PROJECTS -> "count(DISTINCT " + kind.key() + ")" + those;
        };
    }

    long count(Figure figure, LocalDate asOf, Known known, Scope scope, Part part) {
        var standing = standing(asOf, known, scope);
        var kind = figure.counted();
        var from = kind == Counted.PROJECTS || !standing.isNow()
                ? each(figure, standing)
                : tallied(kind, standing, figure.narrowing());
        return sql.sql("SELECT " + number(kind, standing, "") + " FROM " + from + " AS s" + where(figure, part))
                .params(Standing.parameters(asOf, scope))
                .params(part.parameters())
                .query(Long.class)
                .single();
    }

    /** One by one what a figure is counted from, narrow. */
    private static String each(Figure figure, Standing standing) {
        return figure.counted() == Counted.PROJECTS
                ? Standing.ofProjects("(" + standing.narrow(figure.narrowing()) + ")")
                : "(" + standing.narrow("") + ")";
    }

    /**
     * The rows behind a figure: each thing counted once; of a project's problems the one that is not rectified. Found and ordered
     * without their texts, which are then read for the page alone.
     */
    List<Counting> rows(Figure figure, LocalDate asOf, Known known, Scope scope, Part part, ListQuery query) {
        var standing = standing(asOf, known, scope);
        var key = figure.counted().key();
        var few = standing.isNow() || figure.counted() == Counted.PROJECTS;
        var numbered = "(" + standing.numbered(few ? figure.narrowing() : "") + ")";
        var from = figure.counted() == Counted.PROJECTS ? Standing.ofProjects(numbered) : numbered;
        var once = figure.counted() == Counted.PROBLEMS
                ? "SELECT s.*, 1 AS problems FROM " + from + " AS s" + where(figure, part)
                : "SELECT DISTINCT ON (" + key + ") s.*, count(*) OVER (PARTITION BY " + key + ") AS problems FROM "
                        + from + " AS s" + where(figure, part) + " ORDER BY " + key + ", status = 'RECTIFIED', number";
        return sql.sql("SELECT counted.*, (SELECT x.description FROM problem x WHERE x.id = counted.id) AS description,"
                        + " (SELECT x.title FROM problem_item x WHERE x.id = counted.item_id) AS item_title,"
                        + " (SELECT x.name FROM project x WHERE x.number = counted.project_number) AS project_name FROM ("
                        + once + ") AS counted ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
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
        var standing = standing(asOf, Known.NOW, scope);
        var key = figure.counted().key();
        var counts = "(SELECT unit_id, count(DISTINCT " + key + ") AS all_of_them, count(DISTINCT " + key
                + ") FILTER (WHERE " + figure.counted().rectified() + ") AS rectified FROM " + each(figure, standing)
                + " AS s" + where(figure, Part.ALL) + " GROUP BY unit_id)";
        return sql.sql("SELECT c.*, u.name AS unit FROM " + counts
                        + " AS c JOIN unit_as_of(:asOf) u ON u.id = c.unit_id"
                        + " JOIN division d ON d.code = u.division_code ORDER BY d.ordinal, u.id")
                .params(Standing.parameters(asOf, scope))
                .query((row, n) -> new ByUnit(
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getLong("all_of_them"),
                        row.getLong("rectified")))
                .list();
    }

    /** The whole ledger today by unit and class, from the tally. */
    List<Figures.OfUnit> byUnitAndClass(LocalDate today, Scope scope) {
        var standing = standing(today, Known.NOW, scope);
        return sql.sql("SELECT unit_id, class_group AS group, sum(problems)::bigint AS all,"
                        + " coalesce(sum(problems) FILTER (WHERE status = 'RECTIFIED'), 0)::bigint AS rectified,"
                        + " coalesce(sum(problems) FILTER (WHERE stage = 'CLOSED'), 0)::bigint AS closed FROM "
                        + standing.tallied("true") + " AS s GROUP BY 1, 2 ORDER BY 1, 2")
                .params(Standing.parameters(today, scope))
                .query(Figures.OfUnit.class)
                .list();
    }

    record ByUnit(long unitId, String unit, long all, long rectified) {}

    private static String where(Figure figure, Part part) {
        return " WHERE " + figure.predicate() + part.sql(figure);
    }
}

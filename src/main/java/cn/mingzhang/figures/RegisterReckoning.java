package cn.mingzhang.figures;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads figures and their rows out of the {@link Register}s, with one predicate. */
@Component
class RegisterReckoning {
    static final Sorts SORTS = Sorts.first("on", "r.day", true)
            .and("number", "r.number")
            .and("amount", "counted")
            .and("unit", "d.ordinal")
            .tie("r.id");

    private final JdbcClient sql;

    RegisterReckoning(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those asked for in one reading: every register once. */
    Map<Figure, Long> values(Collection<Figure> figures, LocalDate asOf, Known known, Scope scope) {
        var values = new EnumMap<Figure, Long>(Figure.class);
        var registers = figures.stream()
                .filter(figure -> figure.register() != null)
                .collect(Collectors.groupingBy(Figure::register));
        if (registers.isEmpty()) {
            return values;
        }
        var parts = registers.entrySet().stream()
                .map(of -> "(SELECT "
                        + of.getValue().stream()
                                .map(figure ->
                                        number(figure, " FILTER (WHERE " + figure.predicate() + ")") + " AS " + figure)
                                .collect(Collectors.joining(", "))
                        + " FROM " + of.getKey().asOf(known) + " r) AS of_" + of.getKey())
                .collect(Collectors.joining(" CROSS JOIN "));
        return sql.sql("SELECT * FROM " + parts)
                .params(Register.parameters(asOf, scope))
                .query((row, n) -> {
                    for (var of : registers.values()) {
                        for (var figure : of) {
                            values.put(figure, row.getLong(figure.name()));
                        }
                    }
                    return values;
                })
                .single();
    }

    private static String number(Figure figure, String those) {
        return figure.isMoney() ? "coalesce(sum(" + figure.sum() + ")" + those + ", 0)::bigint" : "count(*)" + those;
    }

    /** A part of the rows: of one unit, of one month. */
    record Part(@Nullable Long unit, @Nullable YearMonth month) {
        static Part of(ListQuery query) {
            var month = query.word("month");
            return new Part(
                    query.number("unit"),
                    month != null && month.matches("[12][0-9]{3}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : null);
        }

        boolean isAll() {
            return unit == null && month == null;
        }

        private String sql() {
            return (unit == null ? "" : " AND unit_id = :unit")
                    + (month == null ? "" : " AND day BETWEEN :first AND :last");
        }

        private Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            parameters.put("unit", unit);
            parameters.put("first", month == null ? null : month.atDay(1));
            parameters.put("last", month == null ? null : month.atEndOfMonth());
            return parameters;
        }
    }

    private record Totals(long rows, long counted) {}

    Listing<RegisterRow> rows(Figure figure, LocalDate asOf, Known known, Scope scope, ListQuery query) {
        var from = " FROM (SELECT x.*, " + (figure.isMoney() ? "x." + figure.sum() : "1::bigint") + " AS counted FROM "
                + figure.register().asOf(known) + " x) r";
        var part = Part.of(query);
        var where = " WHERE " + figure.predicate() + part.sql();
        var totals = sql.sql("SELECT count(*) AS rows, coalesce(sum(counted), 0)::bigint AS counted" + from + where)
                .params(Register.parameters(asOf, scope))
                .params(part.parameters())
                .query(Totals.class)
                .single();
        var rows = sql.sql(
                        "SELECT r.number, r.href, r.words, r.day, r.counted, r.by_whom, u.name AS unit FROM (SELECT *"
                                + from + where + ") r LEFT JOIN unit_as_of(:asOf) u ON u.id = r.unit_id"
                                + " LEFT JOIN division d ON d.code = u.division_code ORDER BY " + query.orderBy()
                                + " LIMIT :size OFFSET :offset")
                .params(Register.parameters(asOf, scope))
                .params(part.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(RegisterRow.class)
                .list();
        var listing = Listing.of(rows, totals.rows(), query);
        var sum = Yuan.ofFen(totals.counted());
        return figure.isMoney() ? listing.summing("amount", sum.plain(), sum.toString()) : listing;
    }
}

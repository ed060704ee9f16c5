package cn.mingzhang.figures;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads figures of money and their rows out of the receipts' entries, with one predicate. */
@Component
class MoneyReckoning {
    static final Sorts SORTS = Sorts.first("on", "e.entered_on", true)
            .and("amount", "e.amount")
            .and("unit", "d.ordinal")
            .tie("e.id");

    private static final String FROM = " FROM receipt_entry e JOIN problem p ON p.id = e.problem_id ";
    private static final String COUNTING = """
             WHERE e.problem_id IS NOT NULL AND e.recovery = 'FEE' AND e.entered_on BETWEEN :from AND :asOf
               AND (:everything OR p.responsible_unit_id = ANY (:units))""";

    private final JdbcClient sql;

    MoneyReckoning(JdbcClient sql) {
        this.sql = sql;
    }

    private record Totals(long entries, long amount) {}

    Yuan sum(MoneyFigure figure, LocalDate asOf, Scope scope) {
        return Yuan.ofFen(totals(figure, asOf, scope).amount());
    }

    /** All of them in one reading. */
    Map<MoneyFigure, Yuan> sums(LocalDate asOf, Scope scope) {
        var columns = Arrays.stream(MoneyFigure.values())
                .map(figure -> "coalesce(sum(e.amount) FILTER (WHERE e.entered_on >= '" + figure.from(asOf)
                        + "'), 0) AS " + figure)
                .collect(Collectors.joining(", "));
        return with(sql.sql("SELECT " + columns + FROM + COUNTING), MoneyFigure.RECOVERED_TOTAL, asOf, scope)
                .query((row, n) -> {
                    var sums = new EnumMap<MoneyFigure, Yuan>(MoneyFigure.class);
                    for (var figure : MoneyFigure.values()) {
                        sums.put(figure, Yuan.ofFen(row.getLong(figure.name())));
                    }
                    return sums;
                })
                .single();
    }

    private Totals totals(MoneyFigure figure, LocalDate asOf, Scope scope) {
        return with(
                        sql.sql("SELECT count(*) AS entries, coalesce(sum(e.amount), 0) AS amount" + FROM + COUNTING),
                        figure,
                        asOf,
                        scope)
                .query(Totals.class)
                .single();
    }

    Listing<MoneyRow> rows(MoneyFigure figure, LocalDate asOf, Scope scope, ListQuery query) {
        var totals = totals(figure, asOf, scope);
        var rows = with(
                        sql.sql("""
                                SELECT e.id, e.entered_on AS on, r.number AS receipt, r.voucher_number, p.number AS problem, j.number AS project,
                                       j.name AS project_name, u.name AS unit, e.amount
                                """ + FROM + """
                                  JOIN receipt r ON r.id = e.receipt_id
                                  JOIN unit_as_of(:asOf) u ON u.id = p.responsible_unit_id JOIN division d ON d.code = u.division_code
                                  LEFT JOIN project j ON j.id = e.project_id
                                """ + COUNTING + " ORDER BY " + query.orderBy()
                                + " LIMIT :size OFFSET :offset"),
                        figure,
                        asOf,
                        scope)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(MoneyRow.class)
                .list();
        var sum = Yuan.ofFen(totals.amount());
        return Listing.of(rows, totals.entries(), query).summing("amount", sum.plain(), sum.toString());
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, MoneyFigure figure, LocalDate asOf, Scope scope) {
        return statement
                .param("from", figure.from(asOf))
                .param("asOf", asOf)
                .param("everything", scope.everything())
                .param("units", scope.unitArray());
    }
}

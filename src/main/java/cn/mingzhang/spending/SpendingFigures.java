package cn.mingzhang.spending;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is summed of expenditures as of a day. What is entered later, or undone later, leaves the figures of past days as they are. */
@Component
public class SpendingFigures {
    public static final String YEAR = "spending.year";
    public static final String MISUSED = "spending.misused";

    private final JdbcClient sql;

    SpendingFigures(JdbcClient sql) {
        this.sql = sql;
    }

    public record Sums(Yuan year, Yuan misused) {}

    /** 当年支出 and 挤占挪用, in one reading. */
    public Sums asOf(LocalDate day, Scope scope) {
        return sql.sql("""
                        SELECT coalesce(sum(s.amount) FILTER (WHERE extract(year FROM s.spent_on) = extract(year FROM CAST(:day AS date))), 0)::bigint,
                               coalesce(sum(s.amount) FILTER (WHERE NOT p.lawful), 0)::bigint
                          FROM spending s JOIN spending_purpose p ON p.id = s.purpose_id
                         WHERE s.entered_on <= :day AND (:everything OR s.unit_id = ANY (:units))
                        """)
                .param("day", day)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query((row, n) -> new Sums(Yuan.ofFen(row.getLong(1)), Yuan.ofFen(row.getLong(2))))
                .single();
    }

    /** The address of exactly the rows summed. */
    public static String rows(String code, LocalDate asOf) {
        return "/fees/spending?" + (code.equals(MISUSED) ? "misused=true" : "year=" + asOf.getYear()) + "&asOf=" + asOf;
    }

    /** The figure whose rows are asked for, if it is nothing but that. */
    static @Nullable String behind(ListQuery query) {
        var asOf = query.day("asOf");
        if (asOf == null || !query.text("q").isEmpty() || query.number("purpose") != null) {
            return null;
        }
        var year = query.number("year");
        if (query.flag("misused")) {
            return year == null ? MISUSED : null;
        }
        return year != null && year == asOf.getYear() ? YEAR : null;
    }
}

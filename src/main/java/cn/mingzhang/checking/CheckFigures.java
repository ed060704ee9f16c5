package cn.mingzhang.checking;

import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many payments were checked as of a day. */
@Component
public class CheckFigures {
    private final JdbcClient sql;

    CheckFigures(JdbcClient sql) {
        this.sql = sql;
    }

    public record Coverage(long checked, long all) {
        /** In percent; null where there was no payment. Rounded down: nothing is 100 that is not whole. */
        public @Nullable BigDecimal share() {
            return all == 0
                    ? null
                    : BigDecimal.valueOf(100 * checked).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
        }
    }

    public Coverage asOf(LocalDate day, Scope scope) {
        return sql.sql("""
                        SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM receipt_check k WHERE k.receipt_id = r.id AND k.checked_on <= :day)),
                               count(*)
                          FROM receipt r WHERE (:everything OR r.unit_id = ANY (:units)) AND r.entered_on <= :day
                           AND NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID' AND e.entered_on <= :day)
                        """)
                .param("day", day)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query((row, n) -> new Coverage(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The address of exactly the rows counted. */
    public static String rows(LocalDate asOf) {
        return "/fees/checks?checked=true&asOf=" + asOf;
    }
}

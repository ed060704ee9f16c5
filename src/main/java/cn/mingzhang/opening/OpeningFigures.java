package cn.mingzhang.opening;

import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is counted of the opening balance: by itself, never within another figure. */
@Component
public class OpeningFigures {
    private final JdbcClient sql;

    OpeningFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /** {@code ledger.historical}: 历史销号 confirmed up to a day, within a scope. */
    public long historical(LocalDate asOf, Scope scope) {
        return sql.sql("SELECT count(*) FROM opening_entry e WHERE e.kind = 'CLOSURE' AND e.confirmed_on <= :asOf"
                        + " AND (:everything OR e.unit_id = ANY (:units))")
                .param("asOf", asOf)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Long.class)
                .single();
    }

    /** The address of exactly the rows counted. */
    public static String rows(LocalDate asOf) {
        return "/opening?kind=CLOSURE&asOf=" + asOf;
    }
}

package cn.mingzhang.checkup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days and counts as of a day: the latest line confirmed. */
@Component
class CheckupTerms {
    /** In SQL: the value of {@code :name} on {@code :day}. */
    static final String ONE = """
            SELECT t.value FROM checkup_term t JOIN checkup_term_answer a ON a.term_id = t.id AND a.accepted
             WHERE t.name = :name AND t.valid_from <= :day ORDER BY t.valid_from DESC, t.id DESC LIMIT 1""";

    private final JdbcClient sql;

    CheckupTerms(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the name of its parameter, as the rules ask for them. */
    Map<String, Integer> on(LocalDate day) {
        var values = new HashMap<String, Integer>();
        sql.sql("""
                SELECT DISTINCT ON (t.name) t.name, t.value
                  FROM checkup_term t JOIN checkup_term_answer a ON a.term_id = t.id AND a.accepted
                 WHERE t.valid_from <= :day ORDER BY t.name, t.valid_from DESC, t.id DESC
                """).param("day", day).query(row -> {
            values.put(row.getString("name"), row.getInt("value"));
        });
        return values;
    }

    int on(LocalDate day, TermName name) {
        return on(day).get(name.name());
    }
}

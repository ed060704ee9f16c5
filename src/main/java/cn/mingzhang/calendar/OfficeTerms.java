package cn.mingzhang.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办公期限 as of a day: the latest line that a second person has agreed to. The office changes them at {@code /terms}. */
@Component
public class OfficeTerms {
    private final JdbcClient sql;

    OfficeTerms(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<TermName, Integer> on(LocalDate day) {
        var days = new EnumMap<TermName, Integer>(TermName.class);
        sql.sql("""
                SELECT DISTINCT ON (t.name) t.name, t.value
                  FROM office_term t JOIN office_term_answer a ON a.term_id = t.id AND a.accepted
                 WHERE t.valid_from <= :day ORDER BY t.name, t.valid_from DESC, t.id DESC
                """).param("day", day).query(row -> {
            days.put(TermName.valueOf(row.getString("name")), row.getInt("value"));
        });
        return days;
    }
}

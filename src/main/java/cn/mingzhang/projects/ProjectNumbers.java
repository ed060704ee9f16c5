package cn.mingzhang.projects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Allots register numbers: one locked row a year, so who comes second waits until the first has committed or given up. */
@Repository
class ProjectNumbers {

    private final JdbcClient sql;

    ProjectNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    ProjectNumber next(int year) {
        int ordinal = sql.sql("INSERT INTO project_number AS n (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return ProjectNumber.of(year, ordinal);
    }
}

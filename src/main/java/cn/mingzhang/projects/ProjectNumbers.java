package cn.mingzhang.projects;

import java.util.List;
import java.util.stream.IntStream;
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
        return next(year, 1).get(0);
    }

    /** Many at once, one after another: each one alone would leave a dead version of the counter's row behind for the next. */
    List<ProjectNumber> next(int year, int many) {
        int last = sql.sql("INSERT INTO project_number AS n (year, last) VALUES (:year, :many)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + :many RETURNING last")
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(ordinal -> ProjectNumber.of(year, ordinal))
                .toList();
    }
}

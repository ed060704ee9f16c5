package cn.mingzhang.runs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs on record and what the scheduler has before it, in SQL. */
@Repository
class JobBook {
    private final JdbcClient sql;

    JobBook(JdbcClient sql) {
        this.sql = sql;
    }

    record Run(
            long id,
            String task,
            OffsetDateTime beganAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Long done,
            @Nullable String error,
            @Nullable String errorName) {}

    /** @param failures in a row */
    record Next(String taskName, OffsetDateTime executionTime, boolean picked, int failures) {}

    record Waiting(String taskName, long many, long picked, OffsetDateTime oldest, int failures) {}

    /** The last one of each task. */
    Map<String, Run> last() {
        return sql
                .sql(
                        "SELECT DISTINCT ON (task) id, task, began_at, ended_at, done, error, error_name FROM job_run ORDER BY task, id DESC")
                .query(Run.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Run::task, Function.identity()));
    }

    List<Run> of(String task, int most) {
        return sql.sql(
                        "SELECT id, task, began_at, ended_at, done, error, error_name FROM job_run WHERE task = ? ORDER BY id DESC LIMIT ?")
                .params(task, most)
                .query(Run.class)
                .list();
    }

    /** Of recurring tasks. */
    Map<String, Next> next() {
        return sql
                .sql(
                        "SELECT task_name, execution_time, picked, coalesce(consecutive_failures, 0) AS failures FROM scheduled_tasks"
                                + " WHERE task_instance = 'recurring'")
                .query(Next.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Next::taskName, Function.identity()));
    }

    /** Work that somebody asked for and that is not done. */
    List<Waiting> waiting() {
        return sql.sql(
                        "SELECT task_name, count(*) AS many, count(*) FILTER (WHERE picked) AS picked, min(execution_time) AS oldest,"
                                + " max(coalesce(consecutive_failures, 0)) AS failures FROM scheduled_tasks"
                                + " WHERE task_instance <> 'recurring' GROUP BY task_name ORDER BY task_name")
                .query(Waiting.class)
                .list();
    }
}
